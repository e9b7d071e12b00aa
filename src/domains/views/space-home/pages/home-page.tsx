import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as files } from '#domains/spaces/files/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { sideTree } from '#domains/spaces/pages/parts/side-tree.tsx';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { paths } from '#domains/spaces/spaces/paths.ts';
import { canArrangePages, canChooseFollowing, canCreatePages } from '#domains/spaces/spaces/policy.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Flags } from '#ui/flags.tsx';
import { Icon } from '#ui/icon.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { countryName, listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { TreeOfPages } from '#ui/side-tree.tsx';
import { SectionHead } from '#ui/story-card.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { type Change, type Run, runsOf } from '../model.ts';
import type { SetupProgress, SpaceHead } from '../queries.ts';
import { HereNow } from './here-now.tsx';
import type { HomeProps } from './home-props.ts';
import { Following, NextSteps } from './home-side.tsx';

/** The home of a space: what changed, its pages and pictures, and what is next. */
export function HomePage(props: HomeProps & { readonly setupProgress: SetupProgress }) {
  const { reader, actor, space, tree, setupProgress, head } = props;
  const { t } = reader;
  const pageTree = sideTree(t, { space, tree });
  return (
    <main id="main">
      <LiveUpdates space={space.id} here />
      <SpaceBanner head={head} />
      <div class="bg-area-soft">
        <div class="page flex flex-wrap items-center gap-x-6 gap-y-3 py-5">
          <div class="min-w-0">
            <h1 class="wrap-anywhere">{t('space-home.hello', { name: head.name })}</h1>
            <Countries reader={reader} space={space} />
          </div>
          <div class="flex gap-2 max-sm:w-full max-sm:*:flex-1 sm:ms-auto">
            <ButtonLink tone="quiet" icon="eye" href={paths.outside(space.id)}>
              {t('space-home.outside')}
            </ButtonLink>
            {canCreatePages(space) && (
              <ButtonLink icon="plus" href={pages.newPage(space.id)}>
                {t('pages.new')}
              </ButtonLink>
            )}
          </div>
        </div>
      </div>
      <div class="page with-side py-8">
        <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
          {!space.writable && (
            <Notice tone="info" kind="static">
              {t('space-home.readOnly')}
            </Notice>
          )}
          <Waits reader={reader} space={space} head={head} />
          <Pictures reader={reader} space={space} head={head} />
          <Changes {...props} />
        </div>
        <aside class="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
          <NextSteps {...{ reader, space, tree, setupProgress }} />
          <HereNow reader={reader} people={head.here} />
          {(pageTree.nodes.length > 0 || pageTree.adding) && (
            <section class="box p-5 sm:p-6">
              <h2 class="mb-3 text-xl">{t('pages.pages')}</h2>
              <TreeOfPages {...pageTree} adding={undefined} />
              {canArrangePages(space) && (
                <p class="mt-3 text-sm">
                  <a class="link-quiet tap" href={pages.archivedPages(space.id)}>
                    {t('pages.archived')}
                  </a>
                </p>
              )}
            </section>
          )}
          {canChooseFollowing(actor, space) && <Following t={t} space={space} />}
        </aside>
      </div>
    </main>
  );
}

/** Drawn from the words of the project, as wide as the window. */
export function SpaceBanner({ head: { project, cover } }: { readonly head: SpaceHead }) {
  if (!project || !cover) return null;
  return <img class="space-banner" src={projects.banner(project, cover)} alt="" width="1600" height="240" />;
}

/** Where the classes are. */
export function Countries({ reader: { language }, space }: Pick<HomeProps, 'reader' | 'space'>) {
  const names = space.countries.map((code) => countryName(code, language));
  return (
    <p class="mt-1 flex flex-wrap items-center gap-2 text-muted">
      <Flags countries={space.countries} />
      {listOf(names, language)}
    </p>
  );
}

/** What only this reader can decide. */
function Waits({ reader: { t }, space, head: { waits } }: Pick<HomeProps, 'reader' | 'space' | 'head'>) {
  if (waits.length === 0) return null;
  return (
    <section class="space-waits">
      <h2 class="text-xl">{t('space-home.waits')}</h2>
      <ul class="flex flex-wrap gap-2">
        {waits.map(({ id, title }) => (
          <li key={id} class="max-w-full">
            <ButtonLink tone="quiet" icon="notebook-pen" href={`${diary.post(space.id, id)}#comments`}>
              {t('space-home.waits.comment', { title })}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So many lines tell what is new; the others open below them. */
const atFirst = 6;

function Changes({ reader, space, changes }: HomeProps) {
  const { t } = reader;
  if (changes.length === 0)
    return (
      <EmptyState
        icon="file-text"
        title={t(space.writable ? 'space-home.changesEmpty' : 'space-home.changesEmptyClosed')}
        action={
          canCreatePages(space) && (
            <ButtonLink href={pages.newPage(space.id)} icon="plus">
              {t('pages.first')}
            </ButtonLink>
          )
        }
      >
        {canCreatePages(space) && t('space-home.changesEmptyText')}
      </EmptyState>
    );
  const runs = runsOf(changes);
  return (
    <section class="box overflow-hidden">
      <h2 class="px-5 pt-5 pb-1 sm:px-6">{t('space-home.changes')}</h2>
      <Runs reader={reader} space={space} runs={runs.slice(0, atFirst)} />
      {runs.length > atFirst && (
        <details class="border-t border-base-300">
          <summary class="link-quiet tap px-5 py-3 text-sm sm:px-6 cursor-pointer">{t('space-home.earlier')}</summary>
          <Runs reader={reader} space={space} runs={runs.slice(atFirst)} />
        </details>
      )}
    </section>
  );
}

/** The newest pictures, and the way to all of them. */
export function Pictures({ reader: { t }, space, head: { pictures } }: Pick<HomeProps, 'reader' | 'space' | 'head'>) {
  if (pictures.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('space-home.pictures')}>
        <a class="link-quiet tap text-sm" href={files.pictures(space.id)}>
          {t('space-home.allPictures')}
        </a>
      </SectionHead>
      <ul class="tiles">
        {pictures.map(({ id, alt }) => (
          <li key={id} class="tile">
            <a href={`${files.pictures(space.id)}#picture-${id}`}>
              <img src={files.picture(id)} alt="" width="320" height="240" loading="lazy" decoding="async" />
              <span dir="auto">{alt}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const icons = {
  page: 'file-text',
  discussion: 'message-square',
  reply: 'message-square',
  post: 'notebook-pen',
  comment: 'message-square',
} as const;

function Runs({ reader, space, runs }: Pick<HomeProps, 'reader' | 'space'> & { readonly runs: readonly Run[] }) {
  return (
    <ul class="divide-y divide-base-300">
      {runs.map((run) => (
        <li
          key={`${run.changes[0].kind}-${run.changes[0].id}`}
          class={`flex items-start gap-4 px-5 py-2.5 sm:px-6 ${run.changes.length === 1 ? 'relative hover:bg-base-200' : ''}`}
        >
          <Entry reader={reader} space={space} run={run} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ reader, space, run }: Pick<HomeProps, 'reader' | 'space'> & { readonly run: Run }) {
  const { t } = reader;
  const { kind, id, by, names, byId, country, at } = run.changes[0];
  const count = run.changes.length;
  return (
    <>
      <Avatar id={byId ?? id} name={by ?? ''} initialsOf={names} country={country} />
      <div class="min-w-0">
        {run.changes.map((change) => (
          <h3 key={change.id} class="text-base">
            <a
              class={`wrap-anywhere hover:underline ${count === 1 ? 'after:absolute after:inset-0' : 'tap'}`}
              href={addressOf(space, change)}
              dir="auto"
            >
              {change.title}
            </a>
          </h3>
        ))}
        <p class="flex items-start gap-1.5 text-sm text-muted wrap-anywhere">
          <span class="mt-0.5">
            <Icon name={icons[kind]} size={4} />
          </span>
          <span>
            {t(`space-home.did.${kind}`, { name: by ?? t('spaces.formerMember'), count })}
            {' · '}
            <RelativeTime when={at} reader={reader} />
          </span>
        </p>
      </div>
    </>
  );
}

/** Where something that changed is read. */
export function addressOf(space: SeenSpace, { kind, id }: Change): string {
  const path = {
    page: pages.page,
    discussion: forum.discussion,
    reply: forum.discussion,
    post: diary.post,
    comment: diary.post,
  }[kind];
  return path(space.id, id);
}
