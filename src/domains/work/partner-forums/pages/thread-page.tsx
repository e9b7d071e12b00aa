import { DiscussionTalk, type TalkProps } from '#domains/spaces/forum/parts/discussion-talk.tsx';
import { canModerate } from '#domains/spaces/spaces/policy.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { Badge } from '#ui/badge.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Card } from '#ui/card.tsx';
import { languageName, writeAges } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { titleOf } from '../model.ts';
import { paths } from '../paths.ts';
import { canFollow, writesOnceVerified } from '../policy.ts';
import type { SimilarThread } from '../queries/similar-threads.ts';
import type { ForumLine, ThreadFacts } from '../queries.ts';
import { FollowButton } from './follow-button.tsx';
import { Moderation, type ReturnedMerge } from './moderation.tsx';
import { ReadsOnly } from './reads-only.tsx';
import { SimilarList } from './similar-list.tsx';
import { TogetherStamp } from './together-stamp.tsx';

interface Props extends Omit<TalkProps, 'at' | 'hint' | 'below'> {
  readonly facts: ThreadFacts;
  readonly similar: readonly SimilarThread[];
  /** For moderators: where it can be moved to. */
  readonly forums: readonly ForumLine[];
  readonly merge?: ReturnedMerge | undefined;
}

/** A thread of a partner forum with its replies, and what is close to it. */
export function ThreadPage(props: Props) {
  const { reader, actor, space, discussion, facts, similar, forums, merge } = props;
  const { t } = reader;
  const at = {
    removal: paths.removal(discussion.id),
    replies: paths.replies(discussion.id),
    replyRemoval: paths.replyRemoval,
  };
  return (
    <main id="main" class="page pt-6 pb-12">
      <Breadcrumb
        t={t}
        trail={[
          { href: paths.forums(), label: t('partner-forums.title') },
          { href: paths.forum(space.id), label: titleOf(t, facts) },
        ]}
      />
      <ThreadHead {...props} />
      <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div class="min-w-0">
          <DiscussionTalk {...props} at={at} hint={t('partner-forums.hint')} below={<BelowOpening {...props} />} />
        </div>
        <aside class="grid grid-cols-[minmax(0,1fr)] gap-6">
          {!discussion.removal && <TogetherStamp {...{ reader, actor, discussion, talkers: facts.talkers }} />}
          {similar.length > 0 && (
            <Card level={2} title={t('partner-forums.similar.aside')}>
              <SimilarList reader={reader} threads={similar} adverts={[]} />
            </Card>
          )}
          {canModerate(space) && <Moderation {...{ reader, space, discussion, forums, similar }} returned={merge} />}
        </aside>
      </div>
    </main>
  );
}

/** What is asked, from which ages, in which language, and whether the reader is told of replies. */
function ThreadHead({ reader, actor, discussion, facts }: Props) {
  const { t, language } = reader;
  const asker = facts.talkers.find(({ id }) => id === discussion.authorAccount);
  const ages = asker ? writeAges(t, asker.ageFrom, asker.ageTo) : '';
  return (
    <div class="mb-6 flex flex-wrap items-end gap-x-6 gap-y-4">
      <div class="min-w-0 flex-[1_1_20rem]">
        <h1 class="wrap-anywhere" dir="auto">
          {discussion.removal ? t(`forum.removal.${discussion.removal}`) : discussion.title}
        </h1>
        <p class="mt-3 flex flex-wrap gap-2">
          {ages && <Badge tone="success">{ages}</Badge>}
          {facts.language && <Badge>{languageName(facts.language, language)}</Badge>}
          <AudienceBadge t={t} audience="members" />
          {discussion.closed && <Badge icon="lock">{t('partner-forums.closed')}</Badge>}
        </p>
      </div>
      {canFollow(actor) && !discussion.removal && (
        <div class="grid justify-items-start gap-1 sm:justify-items-end">
          <FollowButton t={t} action={paths.threadFollowing(discussion.id)} follows={facts.follows} what="thread" />
          <p class="text-sm text-muted">
            {t(facts.follows ? 'partner-forums.thread.followed' : 'partner-forums.thread.notFollowed')}
          </p>
        </div>
      )}
    </div>
  );
}

/** Why nobody, or not this reader, can reply. */
function BelowOpening({ reader: { t }, actor, space, discussion }: Props) {
  const why = discussion.closed
    ? 'partner-forums.thread.closed'
    : space.writable
      ? undefined
      : 'partner-forums.thread.forumClosed';
  return (
    <div class="mt-4 grid gap-4 empty:hidden">
      {why && (
        <Notice tone="info" kind="static">
          {t(why)}
        </Notice>
      )}
      {!why && writesOnceVerified(actor) && <ReadsOnly t={t} />}
    </div>
  );
}
