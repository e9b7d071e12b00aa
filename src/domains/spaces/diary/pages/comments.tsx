import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { withDecisions } from '#domains/core/content/parts/decisions.ts';
import { PrivateDetails } from '#domains/core/content/parts/private-details.tsx';
import { TranslateButton } from '#domains/core/translation/parts/translate-button.tsx';
import { paths as translation } from '#domains/core/translation/paths.ts';
import { isOpenToTranslation } from '#domains/core/translation/policy.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { ReplyLine } from '#domains/spaces/replies/queries.ts';
import { isOwn } from '#domains/spaces/spaces/policy.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { Replies, type ShownReply } from '#ui/replies.tsx';
import { commentRules } from '../model.ts';
import { paths } from '../paths.ts';
import {
  canComment,
  canCommentInPublic,
  canRemoveComment,
  canShowComment,
  commentsWait,
  couldComment,
  couldCommentOnceConfirmed,
} from '../policy.ts';
import { bylineOf } from './byline.tsx';
import type { PostPageProps } from './post-props.ts';

export function Comments(props: PostPageProps) {
  const { reader, actor, diary, post, comments, older } = props;
  const { t } = reader;
  const back = accounts.signIn(`${paths.post(diary.space.id, post.id)}#comments`);
  return (
    <section class="mt-10 grid grid-cols-1 gap-4" id="comments">
      <h2>{t('diary.comments')}</h2>
      <Replies
        reader={reader}
        replies={comments.map((comment) => shown(props, comment))}
        older={older}
        words={{
          none: t('diary.comments.none'),
          remove: t('diary.remove'),
          question: t('diary.comment.removeQuestion'),
          yes: t('diary.comment.removeYes'),
        }}
        form={canComment(actor, diary, post) ? commentForm(props) : undefined}
      />
      {couldCommentOnceConfirmed(actor, diary) && <p class="no-print text-muted">{t('diary.comment.confirmFirst')}</p>}
      {couldComment(actor, diary) && (
        <p class="no-print">
          <a class="link-quiet text-area" href={back}>
            {t('diary.comment.signIn')}
          </a>
        </p>
      )}
    </section>
  );
}

function shown({ reader, actor, diary }: PostPageProps, comment: ReplyLine): ShownReply {
  const { t } = reader;
  const own = isOwn(actor, comment);
  const { id, authorName: name, authorNames: names, authorCountry: country, byService, removal } = comment;
  return {
    id,
    author: bylineOf(reader, {
      writer: {
        name,
        names,
        id: comment.authorAccount ?? comment.authorPupil ?? undefined,
        school: undefined,
        country,
      },
      named: diary.showsNames,
      unnamed: t(byService ? 'diary.service' : 'diary.aTeacher'),
      id,
      note: byService && diary.showsNames ? t('diary.service') : undefined,
    }),
    country,
    at: comment.madeAt,
    body: comment.body,
    below: (
      <>
        {!own &&
          isOpenToTranslation({ byPupils: comment.authorPupil !== null, allowed: diary.space.translatesPupils }) && (
            <TranslateButton
              reader={reader}
              at={translation.content('comment', id)}
              text={comment.body}
              what={t('diary.comment.one')}
            />
          )}
        {comment.waits && <Waiting {...{ reader, actor, diary, comment }} />}
      </>
    ),
    trace: removal && t(removal === 'hidden' ? 'diary.comment.hidden' : 'diary.comment.removed'),
    whyHidden: removal === 'hidden' ? conduct.whyHidden('comment', id) : undefined,
    removeAction: canRemoveComment(actor, diary, comment) ? paths.commentRemoval(diary.space.id, id) : undefined,
    report: { href: conduct.report('comment', id), what: t('diary.comment.one'), own },
  };
}

interface WaitingProps extends Pick<PostPageProps, 'reader' | 'actor' | 'diary'> {
  readonly comment: ReplyLine;
}

/** Its author is told that it waits; the teachers of the space decide about it. */
function Waiting({ reader: { t }, actor, diary, comment }: WaitingProps) {
  const { space } = diary;
  const mayShow = canShowComment(actor, diary, comment);
  return (
    <Notice tone="info" kind="static">
      <p>{t(mayShow ? 'diary.comment.waitsForYou' : 'diary.comment.waits')}</p>
      {mayShow && (
        <div class="mt-3 flex flex-wrap gap-3 no-print">
          <Form action={paths.commentShowing(space.id, comment.id)} layout="bare">
            <Button size="small" icon="eye">
              {t('diary.comment.show')}
            </Button>
          </Form>
          {canRemoveComment(actor, diary, comment) && (
            <ConfirmDetails
              label={t('diary.remove')}
              icon="trash"
              size="small"
              question={t('diary.comment.removeQuestion')}
            >
              <Form action={paths.commentRemoval(space.id, comment.id)} layout="bare">
                <Button size="small" tone="danger">
                  {t('diary.comment.removeYes')}
                </Button>
              </Form>
            </ConfirmDetails>
          )}
        </div>
      )}
    </Notice>
  );
}

/** The hint says who will read the comment: everybody on a public post, except for comments of pupils. */
function commentForm({ reader, actor, diary, post, idempotencyKey, returned }: PostPageProps) {
  const { t } = reader;
  const isPublic = post.audience === 'public' && canCommentInPublic(actor);
  const seenBy = isPublic ? 'diary.comment.seenByAll' : 'diary.comment.seenInside';
  return {
    action: paths.comments(diary.space.id, post.id),
    idempotencyKey,
    longest: commentRules.longestReply,
    watched: true,
    words: {
      label: t('diary.comment.yours'),
      hint: t(commentsWait(diary) ? 'diary.comment.waitsFirst' : seenBy),
      send: t('diary.comment.send'),
    },
    returned: returned && {
      body: returned.body,
      wrong: withDecisions(reader, inWords(t, returned.problems), { named: returned.named ?? [], editable: 'body' }),
    },
    below: returned?.named && <PrivateDetails {...{ reader, actor }} named={returned.named} />,
  };
}
