import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { KeptText } from '#ui/kept-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { longestText } from '../model.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly idempotencyKey: string;
  readonly values?: { readonly title: string; readonly body: string };
  readonly problems?: Problems;
}

export function NewDiscussionPage({ reader: { t }, space, idempotencyKey, values, problems = {} }: Props) {
  const wrong = inWords(t, problems);
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('forum.new')} about={<AudienceBadge t={t} audience="members" />} />
      <div class="with-side">
        <div class="box grid grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
          <ErrorSummary t={t} errors={wrong.all} />
          <KeptText t={t} shows={wrong.all.length > 0 ? 'returned' : 'new'}>
            <Form action={paths.forum(space.id)}>
              <IdempotencyKey value={idempotencyKey} />
              <TextField
                t={t}
                name="title"
                label={t('forum.form.title')}
                value={values?.title}
                error={wrong.at('title')}
                maxlength={200}
              />
              <TextArea
                t={t}
                name="body"
                label={t('forum.form.body')}
                value={values?.body}
                error={wrong.at('body')}
                rows={8}
                maxlength={longestText}
                hint={t('forum.hint')}
                watched
              />
              <div class="flex flex-wrap gap-3">
                <Button icon="send">{t('forum.form.open')}</Button>
                <ButtonLink tone="plain" href={paths.forum(space.id)}>
                  {t('forum.cancel')}
                </ButtonLink>
              </div>
            </Form>
          </KeptText>
        </div>
        <aside>
          <Card level={2} tone="soft" title={t('forum.ask')}>
            <p>{t('forum.emptyText')}</p>
          </Card>
        </aside>
      </div>
    </main>
  );
}
