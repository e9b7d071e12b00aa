import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { canRemove, canReply } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { KeptText } from '#ui/kept-text.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { Pager } from '#ui/pager.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { ReportLink } from '#ui/report-link.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { RelativeTime } from '#ui/time.tsx';
import type { SeenDiscussion } from '../access.ts';
import { paths } from '../paths.ts';
import type { ReplyLine } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly space: SeenSpace;
  readonly discussion: SeenDiscussion;
  readonly replies: readonly ReplyLine[];
  readonly older: string | undefined;
  readonly idempotencyKey: string;
  readonly body?: string;
  readonly problems?: Problems;
}

export function DiscussionPage(props: Props) {
  const { reader, space, discussion, replies, older } = props;
  const { t } = reader;
  return (
    <main id="main" class="page py-8 max-w-3xl">
      <LiveUpdates from={spaces.live(space.id)} />
      <Breadcrumb t={t} trail={[{ href: paths.forum(space.id), label: t('forum.title') }]} />
      <h1 class="mb-5 break-words" dir="auto">
        {discussion.gone ? t(`forum.removal.${discussion.gone}`) : discussion.title}
      </h1>
      <Contribution
        {...props}
        kind="discussion"
        what={discussion}
        removal={paths.discussionRemoval(space.id, discussion.id)}
      />
      {!discussion.gone && (
        <>
          <h2 class="mt-8 mb-3 text-lg">{t('forum.replies')}</h2>
          <Pager t={t} older={older} />
          {replies.length === 0 && <p class="text-muted">{t('forum.replies.none')}</p>}
          <ol class="grid gap-3">
            {replies.map((reply) => (
              <li key={reply.id} id={reply.id}>
                <Contribution {...props} kind="reply" what={reply} removal={paths.replyRemoval(space.id, reply.id)} />
              </li>
            ))}
          </ol>
          {canReply(space) && <ReplyForm {...props} />}
        </>
      )}
    </main>
  );
}

interface ContributionProps extends Pick<Props, 'reader' | 'actor' | 'space'> {
  readonly kind: 'discussion' | 'reply';
  readonly what: SeenDiscussion | ReplyLine;
  readonly removal: string;
}

/** What one person wrote, with what can be done about it. */
function Contribution({ reader, actor, space, kind, what, removal }: ContributionProps) {
  const { t } = reader;
  const name = what.madeBy ?? t('forum.formerMember');
  return (
    <article class="box p-4 grid gap-3">
      <header class="flex items-center gap-3 text-sm">
        <Avatar id={what.authorAccount ?? what.authorPupil ?? what.id} name={what.madeBy ?? ''} />
        <span class="min-w-0">
          <span class="font-semibold break-words" dir="auto">
            {name}
          </span>
          <span class="block text-muted">
            <RelativeTime when={what.madeAt} reader={reader} />
          </span>
        </span>
      </header>
      {what.gone ? (
        <p class="text-muted">{t(`forum.removal.${what.gone}`)}</p>
      ) : (
        <>
          <p class="whitespace-pre-line break-words" dir="auto">
            {what.body}
          </p>
          <footer class="flex flex-wrap items-center gap-4">
            {canRemove(actor, space, what) && (
              <ConfirmDetails
                label={t('forum.remove')}
                icon="trash"
                size="small"
                tone="plain"
                question={t('forum.removeQuestion')}
              >
                <Form action={removal} layout="bare">
                  <Button tone="danger" size="small">
                    {t('forum.removeYes')}
                  </Button>
                </Form>
              </ConfirmDetails>
            )}
            <ReportLink t={t} href={conduct.report(kind, what.id)} what={name} />
          </footer>
        </>
      )}
    </article>
  );
}

function ReplyForm({ reader: { t }, space, discussion, idempotencyKey, body, problems = {} }: Props) {
  const wrong = inWords(t, problems);
  return (
    <div class="mt-8 grid gap-4">
      <ErrorSummary t={t} errors={wrong.all} />
      <KeptText t={t} shows={wrong.all.length > 0 ? 'returned' : 'new'}>
        <Form action={paths.replies(space.id, discussion.id)}>
          <IdempotencyKey value={idempotencyKey} />
          <TextArea
            t={t}
            name="body"
            label={t('forum.reply.yours')}
            value={body}
            error={problems.body && t(problems.body)}
            rows={4}
            maxlength={10_000}
          />
          <div>
            <Button icon="send">{t('forum.reply.send')}</Button>
          </div>
        </Form>
      </KeptText>
    </div>
  );
}
