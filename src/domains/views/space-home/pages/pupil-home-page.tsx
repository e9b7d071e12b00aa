import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as files } from '#domains/spaces/files/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { sideTree } from '#domains/spaces/pages/parts/side-tree.tsx';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { canAddFiles, canCreatePages, canOpenDiscussion } from '#domains/spaces/spaces/policy.ts';
import { idOf } from '#kernel/actor.ts';
import type { Message } from '#platform/i18n.ts';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { Notice } from '#ui/notice.tsx';
import { TreeOfPages } from '#ui/side-tree.tsx';
import type { Change } from '../model.ts';
import { HereNow } from './here-now.tsx';
import { addressOf, Pictures, SpaceBanner } from './home-page.tsx';
import type { HomeProps } from './home-props.ts';

/** What a child can answer at once. */
const answered: readonly Change['kind'][] = ['reply', 'discussion'];

/** The home of a space for a child: hello by name, one thing to do, what is new, few words. */
export function PupilHomePage(props: HomeProps) {
  const { reader, actor, space, tree, changes, head } = props;
  const { t } = reader;
  const id = idOf(actor) ?? '';
  // Something that somebody else has written, best of all an answer.
  const others = changes.filter(({ byId }) => byId !== id);
  const next = others.find(({ kind }) => answered.includes(kind)) ?? others[0];
  return (
    <main id="main" class="pupil-home">
      <LiveUpdates space={space.id} here />
      <SpaceBanner head={head} />
      <div class="page">
        <div class="pupil-hello">
          <Avatar id={id} name={head.name} size="huge" country={head.country ?? undefined} />
          <div class="min-w-0">
            <h1 class="wrap-anywhere">{t('space-home.hello', { name: head.name })}</h1>
            <p class="text-muted wrap-anywhere" dir="auto">
              {head.school}
            </p>
          </div>
        </div>
        <div class="with-side pb-8">
          <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
            {!space.writable && (
              <Notice tone="info" kind="static">
                {t('space-home.readOnly')}
              </Notice>
            )}
            {next ? <YourTurn {...props} next={next} /> : <FirstPage {...props} />}
            <Pictures reader={reader} space={space} head={head} />
          </div>
          <aside class="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
            <WhatYouCanDo {...props} />
            <HereNow reader={reader} people={head.here} />
            {tree.length > 0 && (
              <section class="box p-5 sm:p-6">
                <h2 class="mb-3 text-xl">{t('pages.pages')}</h2>
                <TreeOfPages {...sideTree(t, { space, tree })} adding={undefined} />
              </section>
            )}
          </aside>
        </div>
      </div>
    </main>
  );
}

const answer = { icon: 'message-square', label: 'space-home.pupil.answer' } as const;
const toDo = {
  page: { icon: 'book-open', label: 'space-home.pupil.read' },
  discussion: answer,
  reply: answer,
  post: answer,
  comment: answer,
} as const satisfies Record<Change['kind'], { readonly icon: IconName; readonly label: Message }>;

/** The one thing to do now: read what somebody wrote, and answer. */
function YourTurn({ reader: { t }, space, next }: HomeProps & { readonly next: Change }) {
  const name = next.by ?? t('spaces.formerMember');
  const { icon, label } = toDo[next.kind];
  return (
    <section class="your-turn">
      <p class="text-muted">{t('space-home.pupil.now')}</p>
      <h2 class="wrap-anywhere" dir="auto">
        {next.title}
      </h2>
      <p class="mb-2">{t(`space-home.pupil.${next.kind}`, { name })}</p>
      <ButtonLink size="large" icon={icon} href={addressOf(space, next)}>
        {t(label)}
      </ButtonLink>
    </section>
  );
}

function FirstPage({ reader: { t }, space }: HomeProps) {
  return (
    <section class="your-turn">
      <p class="text-muted">{t('space-home.pupil.now')}</p>
      <h2>{t('space-home.pupil.empty')}</h2>
      {canCreatePages(space) && <p class="mb-2">{t('space-home.pupil.emptyText')}</p>}
      {canCreatePages(space) && (
        <ButtonLink size="large" icon="pencil" href={pages.newPage(space.id)}>
          {t('space-home.pupil.write')}
        </ButtonLink>
      )}
    </section>
  );
}

/** Large buttons with a sign and two words. */
function WhatYouCanDo({ reader: { t }, space }: HomeProps) {
  const has = (part: 'forum' | 'files' | 'diary') => space.parts.includes(part);
  const things: readonly (readonly [shown: boolean, href: string, icon: IconName, label: string])[] = [
    [canCreatePages(space), pages.newPage(space.id), 'pencil', t('space-home.pupil.write')],
    [
      has('forum'),
      canOpenDiscussion(space) ? forum.newDiscussion(space.id) : forum.forum(space.id),
      'message-square',
      t(canOpenDiscussion(space) ? 'space-home.pupil.ask' : 'forum.title'),
    ],
    [
      has('files'),
      files.pictures(space.id),
      'image',
      t(canAddFiles(space) ? 'space-home.pupil.addPicture' : 'space-home.pictures'),
    ],
    [has('diary'), diary.diary(space.id), 'notebook-pen', t('space-home.pupil.diary')],
  ];
  return (
    <section class="box p-5 sm:p-6">
      <h2 class="mb-3 text-xl">{t('space-home.pupil.can')}</h2>
      <ul class="grid gap-3">
        {things
          .filter(([shown]) => shown)
          .map(([, href, icon, label]) => (
            <li key={href}>
              <a class="big-choice" href={href}>
                <Icon name={icon} size={6} />
                {label}
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}
