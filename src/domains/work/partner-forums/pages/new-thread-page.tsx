import { longestText } from '#domains/spaces/forum/model.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { KeptText } from '#ui/kept-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type NamedForum, titleOf } from '../model.ts';
import { paths } from '../paths.ts';
import { type Similar, SimilarList } from './similar-list.tsx';

interface Props {
  readonly reader: Reader;
  readonly forum: NamedForum & { readonly id: string };
  readonly idempotencyKey: string;
  readonly values?: { readonly title: string; readonly body: string };
  readonly problems?: Problems;
  /** What is close to it: shown before it is posted. */
  readonly similar?: Similar | undefined;
}

export function NewThreadPage({ reader, forum, idempotencyKey, values, problems = {}, similar }: Props) {
  const { t } = reader;
  const wrong = inWords(t, problems);
  const returned = wrong.all.length > 0 || similar !== undefined;
  return (
    <main id="main" class="page pt-6 pb-12 max-w-3xl">
      <Breadcrumb t={t} trail={[{ href: paths.forum(forum.id), label: titleOf(t, forum) }]} />
      <PageHeading title={t('partner-forums.new')} about={<AudienceBadge t={t} audience="members" />} />
      <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
        <ErrorSummary t={t} errors={wrong.all} />
        <KeptText t={t} shows={returned ? 'returned' : 'new'}>
          <Form action={paths.forum(forum.id)}>
            {similar && <SimilarFound reader={reader} similar={similar} />}
            <IdempotencyKey value={idempotencyKey} />
            <TextField
              t={t}
              name="title"
              label={t('partner-forums.form.title')}
              value={values?.title}
              error={wrong.at('title')}
              maxlength={200}
            />
            <TextArea
              t={t}
              name="body"
              label={t('partner-forums.form.body')}
              hint={t('partner-forums.hint')}
              value={values?.body}
              error={wrong.at('body')}
              rows={8}
              maxlength={longestText}
              watched
            />
            <div class="flex flex-wrap gap-3">
              <Button icon="send">{t(similar ? 'partner-forums.form.different' : 'partner-forums.form.post')}</Button>
              <ButtonLink tone="plain" href={paths.forum(forum.id)}>
                {t('partner-forums.cancel')}
              </ButtonLink>
            </div>
          </Form>
        </KeptText>
      </div>
    </main>
  );
}

/** `compared`: the form is not asked again. */
function SimilarFound({ reader, similar }: { readonly reader: Reader; readonly similar: Similar }) {
  const { t } = reader;
  const count = similar.threads.length + similar.adverts.length;
  return (
    <Notice tone="info" title={t('partner-forums.similar.title', { count })}>
      <input type="hidden" name="compared" value="yes" />
      <p class="mb-3">{t('partner-forums.similar.text')}</p>
      <SimilarList reader={reader} {...similar} instead />
    </Notice>
  );
}
