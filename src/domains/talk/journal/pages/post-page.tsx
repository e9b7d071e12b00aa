import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { withDecisions } from '#domains/core/content/parts/decisions.ts';
import { PrivateDetails } from '#domains/core/content/parts/private-details.tsx';
import { TranslateButton } from '#domains/core/translation/parts/translate-button.tsx';
import { paths as translation } from '#domains/core/translation/paths.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { AskedAgain } from '#domains/people/screening/parts/asked-again.tsx';
import type { ReplyLine } from '#domains/spaces/replies/queries.ts';
import { isOwn } from '#domains/spaces/spaces/policy.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { countryName } from '#ui/names-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { Replies, type ShownReply } from '#ui/replies.tsx';
import { pictureTypes } from '#ui/rich-text-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { UploadProgress } from '#ui/upload-progress.tsx';
import { commentRules, longest, mostPictures } from '../model.ts';
import { paths } from '../paths.ts';
import { canComment, canEdit, canOpenProfiles, canReadComments, canRemoveComment } from '../policy.ts';
import { PostCard } from './post-card.tsx';
import type { PostPageProps } from './post-props.ts';
import { PostSide } from './post-side.tsx';

export function PostPage(props: PostPageProps) {
  const { reader, actor, post } = props;
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <Breadcrumb
        t={t}
        trail={[
          ...(canOpenProfiles(actor) ? [{ href: profiles.person(post.author), label: post.name }] : []),
          { href: paths.journal(post.author), label: t('journal.title') },
        ]}
      />
      <h1 class="sr-only">{t('journal.postOf', { name: post.name })}</h1>
      <div class="with-side mt-4">
        <div class="min-w-0">
          <PostCard {...{ reader, actor, post }} place="alone" />
          <AddPicture {...props} />
          {canReadComments(actor) ? (
            <Comments {...props} />
          ) : (
            <p class="mt-6 no-print">
              <a class="link-quiet text-area" href={accounts.signIn(paths.post(post.id))}>
                {t('journal.signIn')}
              </a>
            </p>
          )}
        </div>
        <PostSide {...props} />
      </div>
    </main>
  );
}

/** One after the other, so that it works without scripts; each is described. */
function AddPicture({ reader, actor, post, pictureKey, returnedPicture }: PostPageProps) {
  if (!canEdit(actor, post) || post.pictures.length >= mostPictures) return null;
  const { t } = reader;
  const { alt, problems, named } = returnedPicture ?? { alt: '', problems: {}, named: [] };
  const wrong = withDecisions(reader, inWords(t, problems), { named, editable: 'nothing' });
  return (
    <details class="box mt-4 p-4 no-print sm:p-6" open={returnedPicture !== undefined}>
      <summary class="tap cursor-pointer font-semibold">{t('journal.picture.add')}</summary>
      <div class="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
        <ErrorSummary t={t} errors={wrong.all} />
        <PrivateDetails {...{ reader, actor, named }} />
        <UploadProgress t={t}>
          <Form action={paths.addPicture(post.id)} carries="files">
            <IdempotencyKey value={pictureKey} />
            <FileField
              t={t}
              name="picture"
              label={t('files.file')}
              hint={t('files.fileHint')}
              error={wrong.at('picture')}
              accept={pictureTypes}
            />
            <TextField
              t={t}
              name="alt"
              label={t('files.alt')}
              hint={t('files.altHint')}
              value={alt}
              error={wrong.at('alt')}
              maxlength={longest.description}
            />
            <div>
              <Button tone="quiet" icon="upload">
                {t('files.upload')}
              </Button>
            </div>
          </Form>
        </UploadProgress>
      </div>
    </details>
  );
}

function Comments(props: PostPageProps) {
  const { reader, actor, post, comments, older, idempotencyKey, returned } = props;
  const { t } = reader;
  const form = {
    action: paths.comments(post.id),
    idempotencyKey,
    longest: commentRules.longestReply,
    watched: true,
    words: {
      label: t('journal.comment.yours'),
      hint: t(`journal.comment.seenBy.${post.audience}`),
      send: returned?.concern?.concern === 'warned' ? t('screening.sendAnyway') : t('journal.comment.send'),
    },
    below: returned?.concern && <AskedAgain reader={reader} shown={returned.concern} />,
    returned: returned && {
      body: returned.body,
      wrong: inWords(t, returned.problems, { most: commentRules.longestReply }),
    },
  };
  return (
    <section class="mt-8 grid grid-cols-1 gap-4" id="comments">
      <h2>{t('journal.comment.heading')}</h2>
      <Replies
        reader={reader}
        replies={comments.map((comment) => shown(props, comment))}
        older={older}
        words={{
          none: t('journal.comment.none'),
          remove: t('journal.comment.remove'),
          question: t('journal.comment.removeQuestion'),
          yes: t('journal.comment.removeYes'),
        }}
        form={canComment(actor, post) || returned ? form : undefined}
      />
    </section>
  );
}

function shown({ reader, actor, post }: PostPageProps, comment: ReplyLine): ShownReply {
  const { t, language } = reader;
  const { id, authorAccount, authorCountry: country, removal } = comment;
  const own = isOwn(actor, comment);
  const name = comment.authorName ?? t('journal.formerMember');
  return {
    id,
    author: {
      id: authorAccount ?? id,
      name,
      href: authorAccount ? profiles.person(authorAccount) : undefined,
      initialsOf: comment.authorNames ?? '',
      about: country ? [countryName(country, language)] : [],
    },
    country,
    at: comment.madeAt,
    body: comment.body,
    below: !own && (
      <TranslateButton
        reader={reader}
        at={translation.content('journal-comment', id)}
        text={comment.body}
        what={t('journal.comment.one')}
      />
    ),
    trace: removal && t(`journal.comment.${removal}`),
    whyHidden: removal === 'hidden' ? conduct.whyHidden('journal-comment', id) : undefined,
    removeAction: canRemoveComment(actor, post, comment) ? paths.commentRemoval(post.id, id) : undefined,
    report: { href: conduct.report('journal-comment', id), what: t('journal.comment.one'), own },
  };
}
