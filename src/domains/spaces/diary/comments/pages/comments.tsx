import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { KeptText } from '#ui/kept-text.tsx';
import { Pager } from '#ui/pager.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { ReportLink } from '#ui/report-link.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { longestComment } from '../../model.ts';
import { WrittenBy } from '../../pages/written-by.tsx';
import { paths } from '../../paths.ts';
import { canComment, canRemoveComment } from '../../policy.ts';
import type { PostPageProps } from '../../posts/pages/post-page.tsx';
import type { CommentLine } from '../../queries.ts';

export function Comments(props: PostPageProps) {
  const { reader, actor, diary, post, comments, older } = props;
  const { t } = reader;
  const back = accounts.signIn(`${paths.post(diary.space.id, post.id)}#comments`);
  return (
    <section class="mt-10 border-t border-base-300 pt-6 grid grid-cols-1 gap-4" id="comments">
      <h2 class="text-xl">{t('diary.comments')}</h2>
      <Pager t={t} older={older} />
      {comments.length === 0 && <p class="text-muted">{t('diary.comments.none')}</p>}
      <ol class="grid gap-3">
        {comments.map((comment) => (
          <li key={comment.id} id={comment.id}>
            <Comment {...props} comment={comment} />
          </li>
        ))}
      </ol>
      {canComment(actor, diary, post) && <CommentForm {...props} />}
      {actor.kind === 'guest' && diary.space.writable && (
        <p class="no-print">
          <a class="link-quiet text-place" href={back}>
            {t('diary.comment.signIn')}
          </a>
        </p>
      )}
    </section>
  );
}

function Comment({ reader, actor, diary, comment }: PostPageProps & { readonly comment: CommentLine }) {
  const { t } = reader;
  return (
    <article class="box p-4 grid grid-cols-1 gap-3">
      <WrittenBy
        reader={reader}
        writer={comment.writer}
        named={diary.showsNames}
        unnamed={t(comment.byService ? 'diary.service' : 'diary.aTeacher')}
        id={comment.id}
        note={comment.byService && diary.showsNames ? t('diary.service') : undefined}
      >
        <RelativeTime when={comment.madeAt} reader={reader} />
      </WrittenBy>
      {comment.gone ? (
        <p class="text-muted">{t(comment.gone === 'hidden' ? 'diary.comment.hidden' : 'diary.comment.removed')}</p>
      ) : (
        <>
          <p class="whitespace-pre-line wrap-anywhere" dir="auto">
            {comment.body}
          </p>
          <footer class="flex flex-wrap items-center gap-4 no-print">
            {canRemoveComment(actor, diary, comment) && (
              <ConfirmDetails
                label={t('diary.remove')}
                icon="trash"
                size="small"
                tone="plain"
                question={t('diary.comment.removeQuestion')}
              >
                <Form action={paths.commentRemoval(diary.space.id, comment.id)} layout="bare">
                  <Button tone="danger" size="small">
                    {t('diary.comment.removeYes')}
                  </Button>
                </Form>
              </ConfirmDetails>
            )}
            <ReportLink t={t} href={conduct.report('comment', comment.id)} what={t('diary.comment.one')} />
          </footer>
        </>
      )}
    </article>
  );
}

/** Says who will read it: on a public post that is everybody, but what pupils write stays inside. */
function CommentForm({ reader: { t }, actor, diary, post, idempotencyKey, again }: PostPageProps) {
  const { body = '', problems = {} } = again ?? {};
  const wrong = inWords(t, problems);
  const isPublic = post.audience === 'public' && actor.kind !== 'pupil';
  return (
    <div class="mt-4 grid grid-cols-1 gap-4 no-print">
      <ErrorSummary t={t} errors={wrong.all} />
      <KeptText t={t} shows={again ? 'returned' : 'new'}>
        <Form action={paths.comments(diary.space.id, post.id)}>
          <IdempotencyKey value={idempotencyKey} />
          <TextArea
            t={t}
            name="body"
            label={t('diary.comment.yours')}
            hint={t(isPublic ? 'diary.comment.seenByAll' : 'diary.comment.seenInside')}
            value={body}
            error={problems.body && t(problems.body)}
            rows={4}
            maxlength={longestComment}
          />
          <div>
            <Button icon="send">{t('diary.comment.send')}</Button>
          </div>
        </Form>
      </KeptText>
    </div>
  );
}
