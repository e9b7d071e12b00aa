import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as files } from '#domains/spaces/files/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import type { TreePage } from '#domains/spaces/pages/model.ts';
import { sideTree } from '#domains/spaces/pages/parts/side-tree.tsx';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { paths as pupils } from '#domains/spaces/pupils/paths.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { paths } from '#domains/spaces/spaces/paths.ts';
import {
  canArrangePages,
  canChooseFollowing,
  canCreatePages,
  canManagePupils,
  canOpenDiscussion,
  canPostInDiary,
} from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { Notice } from '#ui/notice.tsx';
import { BesideTree } from '#ui/side-tree.tsx';
import { RelativeTime } from '#ui/time.tsx';
import type { Change, SetupProgress } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly space: SeenSpace;
  readonly tree: readonly TreePage[];
  readonly changes: readonly Change[];
  readonly setupProgress: SetupProgress;
}

/** The home of a space: what changed, and what is next. */
export function HomePage({ reader, actor, space, tree, changes, setupProgress }: Props) {
  const { t } = reader;
  return (
    <BesideTree
      tree={sideTree(t, { space, tree })}
      aside={<Aside {...{ reader, actor, space, tree, setupProgress }} />}
    >
      <LiveUpdates space={space.id} />
      <h1 class="mb-5 wrap-anywhere" dir="auto">
        {space.title}
      </h1>
      {!space.writable && (
        <div class="mb-5">
          <Notice tone="info" kind="static">
            {t('space-home.readOnly')}
          </Notice>
        </div>
      )}
      <h2 class="mb-3 text-lg">{t('space-home.changes')}</h2>
      {changes.length === 0 ? (
        <EmptyState
          icon="file-text"
          title={t('space-home.changesEmpty')}
          action={
            canCreatePages(space) && (
              <ButtonLink href={pages.newPage(space.id)} icon="plus">
                {t('pages.first')}
              </ButtonLink>
            )
          }
        >
          {t('space-home.changesEmptyText')}
        </EmptyState>
      ) : (
        <ul class="box overflow-hidden divide-y divide-base-300">
          {changes.map((change) => (
            <li key={`${change.kind}-${change.id}`} class="p-4 hover:bg-base-200 relative flex items-start gap-3">
              <Entry reader={reader} space={space} change={change} />
            </li>
          ))}
        </ul>
      )}
    </BesideTree>
  );
}

const icons = {
  page: 'file-text',
  discussion: 'message-square',
  reply: 'message-square',
  post: 'notebook-pen',
  comment: 'message-square',
} as const;

function Entry({ reader, space, change }: Pick<Props, 'reader' | 'space'> & { readonly change: Change }) {
  const { t } = reader;
  const { kind, id, title, by, names, byId, at } = change;
  const href = {
    page: pages.page,
    discussion: forum.discussion,
    reply: forum.discussion,
    post: diary.post,
    comment: diary.post,
  }[kind](space.id, id);
  const name = by ?? t('spaces.formerMember');
  return (
    <>
      <Avatar id={byId ?? id} name={by ?? ''} initialsOf={names} />
      <div class="min-w-0">
        <p class="flex items-center gap-1 text-sm text-muted">
          <Icon name={icons[kind]} size={4} />
          {t(`space-home.change.${kind}`)}
        </p>
        <h3 class="text-base">
          <a class="wrap-anywhere hover:underline after:absolute after:inset-0" href={href} dir="auto">
            {title}
          </a>
        </h3>
        <p class="text-sm text-muted">
          <span dir="auto">{name}</span> · <RelativeTime when={at} reader={reader} />
        </p>
      </div>
    </>
  );
}

function Aside({ reader: { t }, actor, space, tree, setupProgress }: Omit<Props, 'changes'>) {
  const steps = [
    {
      due: tree.length === 0 && canCreatePages(space),
      href: pages.newPage(space.id),
      label: t('space-home.step.page'),
    },
    {
      due: !setupProgress.pupils && canManagePupils(space),
      href: pupils.pupils(space.id),
      label: t('space-home.step.pupils'),
    },
    {
      due: !setupProgress.pictures && canCreatePages(space),
      href: files.pictures(space.id),
      label: t('space-home.step.picture'),
    },
    {
      due: !setupProgress.discussions && canOpenDiscussion(space),
      href: forum.newDiscussion(space.id),
      label: t('space-home.step.discussion'),
    },
    {
      due: !setupProgress.posts && canPostInDiary(space),
      href: diary.newPost(space.id),
      label: t('space-home.step.post'),
    },
  ].filter(({ due }) => due);
  const links = [
    ...(space.parts.includes('files') ? [{ href: files.pictures(space.id), label: t('files.pictures') }] : []),
    { href: paths.outside(space.id), label: t('space-home.outside') },
    ...(canArrangePages(space) ? [{ href: pages.archivedPages(space.id), label: t('pages.archived') }] : []),
  ];
  return (
    <>
      {steps.length > 0 && (
        <Card tone="soft" level={2} title={t('space-home.next')}>
          <Links links={steps} icon="arrow-right" />
        </Card>
      )}
      <Card level={2} title={t('space-home.more')}>
        <Links links={links} icon="chevron-right" />
      </Card>
      {canChooseFollowing(actor, space) && <Following t={t} space={space} />}
    </>
  );
}

/** Whether the bell tells what is new here. */
function Following({ t, space }: { readonly t: Translate; readonly space: SeenSpace }) {
  return (
    <Card level={2} title={t('space-home.following')}>
      <p class="mb-3 text-sm text-muted">{t(space.follows ? 'space-home.follows' : 'space-home.followsNot')}</p>
      <Form action={paths.following(space.id)} layout="bare">
        <Button tone="quiet" size="small" name="follows" value={space.follows ? 'no' : 'yes'}>
          {t(space.follows ? 'space-home.unfollow' : 'space-home.follow')}
        </Button>
      </Form>
    </Card>
  );
}

interface LinksProps {
  readonly links: readonly { readonly href: string; readonly label: string }[];
  readonly icon: 'arrow-right' | 'chevron-right';
}

function Links({ links, icon }: LinksProps) {
  return (
    <ul class="grid gap-2 text-sm">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a class="link-quiet tap inline-flex items-center gap-2" href={href}>
            <Icon name={icon} size={4} class="rtl:rotate-180" />
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
