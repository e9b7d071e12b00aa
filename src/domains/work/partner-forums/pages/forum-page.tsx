import { DiscussionRow } from '#domains/spaces/forum/parts/discussion-row.tsx';
import type { DiscussionLine } from '#domains/spaces/forum/queries.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canOpenDiscussion } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { DiscussionId } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { TextField } from '#ui/text-field.tsx';
import { UserText } from '#ui/user-text.tsx';
import { questionOf, type ThreadChoice, type ThreadChoices, titleOf } from '../model.ts';
import { writeDay } from '../parts/write-day.ts';
import { paths } from '../paths.ts';
import { canFollow, writesOnceVerified } from '../policy.ts';
import type { ThreadDetails } from '../queries/thread-details.ts';
import type { ForumLine } from '../queries.ts';
import { FollowButton } from './follow-button.tsx';
import { OpenCount } from './open-count.tsx';
import { ReadsOnly } from './reads-only.tsx';
import { ThreadChips } from './thread-chips.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly space: SeenSpace;
  readonly forum: ForumLine;
  readonly others: readonly ForumLine[];
  readonly threads: readonly DiscussionLine[];
  readonly details: ReadonlyMap<DiscussionId, ThreadDetails>;
  readonly choices: ThreadChoices;
  readonly chosen: ThreadChoice | undefined;
  readonly older: string | undefined;
}

/** The threads of a forum, those with the newest replies first. */
export function ForumPage(props: Props) {
  const { reader, actor, space, forum, others, threads, choices, chosen, older } = props;
  const { t } = reader;
  const { topic } = forum;
  const ask = canOpenDiscussion(space) && (
    <ButtonLink href={paths.newThread(space.id)} icon="plus">
      {t('partner-forums.new')}
    </ButtonLink>
  );
  return (
    <main id="main" class="page pt-6 pb-12">
      <Breadcrumb t={t} trail={[{ href: paths.forums(), label: t('partner-forums.title') }]} />
      <PageHeading
        title={questionOf(t, forum)}
        lead={topic ? t(`partner-forums.about.${topic}`) : <UserText text={forum.about} />}
        actions={
          <div class="act-pair max-sm:w-full">
            {canFollow(actor) && (
              <FollowButton t={t} action={paths.following(space.id)} follows={forum.follows} what="forum" />
            )}
            {threads.length > 0 && ask && <div class="lg:hidden">{ask}</div>}
          </div>
        }
      />
      <ThreadChips reader={reader} forum={space.id} choices={choices} chosen={chosen} />
      <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <section class="min-w-0" aria-label={t('partner-forums.threads')}>
          <ForumNotices reader={reader} actor={actor} forum={forum} />
          {threads.length === 0 && chosen ? (
            <p class="text-muted">{t('partner-forums.only.none')}</p>
          ) : threads.length === 0 ? (
            <EmptyState icon="message-square" title={t('partner-forums.empty')} action={ask}>
              {ask && t('partner-forums.emptyText')}
            </EmptyState>
          ) : (
            <Threads {...props} />
          )}
          <Pager t={t} older={older} />
        </section>
        <aside class="grid grid-cols-[minmax(0,1fr)] gap-6">
          {ask && <AskCard reader={reader} space={space} />}
          <OtherForums reader={reader} others={others} />
        </aside>
      </div>
    </main>
  );
}

function Threads({ reader, space, threads, details }: Props) {
  return (
    <ul class="box rows forum-list overflow-hidden">
      {threads.map((line) => (
        <li key={line.id}>
          <DiscussionRow
            reader={reader}
            line={line}
            href={paths.thread(line.id)}
            details={details.get(line.id)}
            replies={canOpenDiscussion(space)}
            badges={line.closed && <Badge icon="lock">{reader.t('partner-forums.closed')}</Badge>}
          />
        </li>
      ))}
    </ul>
  );
}

function ForumNotices({ reader, actor, forum }: Pick<Props, 'reader' | 'actor' | 'forum'>) {
  const { t, language } = reader;
  const { state, opensOn, closesOn } = forum;
  return (
    <div class="mb-4 grid gap-4 empty:hidden">
      {writesOnceVerified(actor) && <ReadsOnly t={t} />}
      {state === 'planned' && opensOn && (
        <Notice tone="info" kind="static">
          {t('partner-forums.opens', { day: writeDay(opensOn, language) })}
        </Notice>
      )}
      {state === 'open' && closesOn && (
        <Notice tone="info" kind="static">
          {t('partner-forums.openUntil', { day: writeDay(closesOn, language) })}
        </Notice>
      )}
      {state === 'closed' && closesOn && (
        <Notice tone="info" kind="static">
          {t('partner-forums.ended', { day: writeDay(closesOn, language) })}
        </Notice>
      )}
    </div>
  );
}

function AskCard({ reader: { t }, space }: Pick<Props, 'reader' | 'space'>) {
  return (
    <Card level={2} title={t('partner-forums.new')}>
      <Form action={paths.newThread(space.id)} method="get">
        <TextField t={t} name="title" label={t('partner-forums.ask.title')} maxlength={200} />
        <div>
          <Button tone="quiet">{t('partner-forums.ask.on')}</Button>
        </div>
      </Form>
    </Card>
  );
}

function OtherForums({ reader, others }: Pick<Props, 'reader' | 'others'>) {
  const { t } = reader;
  return (
    <Card level={2} title={t('partner-forums.others')}>
      <ul class="grid gap-1">
        {others.map((forum) => (
          <li key={forum.id} class="flex items-baseline justify-between gap-3">
            <a class="link-quiet tap min-w-0 wrap-anywhere" href={paths.forum(forum.id)}>
              {titleOf(t, forum)}
            </a>
            <span class="text-sm text-muted whitespace-nowrap">
              <OpenCount reader={reader} forum={forum} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
