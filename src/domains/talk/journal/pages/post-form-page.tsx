import type { PrivateDetail } from '#domains/core/content/model.ts';
import { withDecisions } from '#domains/core/content/parts/decisions.ts';
import { PrivateDetails } from '#domains/core/content/parts/private-details.tsx';
import type { Member } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { SavedMeanwhile } from '#ui/saved-meanwhile.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { SeenJournalPost } from '../access.ts';
import { audiences, longest, mostPictures } from '../model.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  /** The post that is edited; undefined for a new one. */
  readonly post: SeenJournalPost | undefined;
  readonly version: number | undefined;
  readonly idempotencyKey: string;
  readonly typed: { readonly body: string; readonly audience: string };
  readonly meanwhile?: boolean;
  readonly problems: Problems;
  readonly named?: readonly PrivateDetail[];
}

export function PostFormPage(props: Props) {
  const { reader, actor, post, version, idempotencyKey, typed, meanwhile, problems, named = [] } = props;
  const { t } = reader;
  const figures = { most: longest.body };
  const wrong = withDecisions(reader, inWords(t, problems, figures), { named, editable: 'body' });
  return (
    <main id="main" class="page max-w-3xl py-8">
      <Breadcrumb t={t} trail={[{ href: paths.journal(actor.id), label: t('journal.own') }]} />
      <h1 class="mb-5">{t(post ? 'journal.edit' : 'journal.write')}</h1>
      <div class="box grid grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
        {meanwhile && post && (
          <SavedMeanwhile
            t={t}
            by="self"
            fields={[
              { label: t('journal.form.body'), typed: typed.body, saved: post.body },
              {
                label: t('journal.form.audience'),
                typed: typed.audience,
                saved: t(`journal.audience.${post.audience}`),
              },
            ]}
          />
        )}
        <ErrorSummary t={t} errors={wrong.all} />
        <PrivateDetails {...{ reader, actor, named }} />
        <Form action={post ? paths.edit(post.id) : paths.posts()}>
          {post ? <input type="hidden" name="version" value={version} /> : <IdempotencyKey value={idempotencyKey} />}
          <TextArea
            t={t}
            name="body"
            label={t('journal.form.body')}
            hint={t('journal.form.bodyHint', { most: longest.body, pictures: mostPictures })}
            value={typed.body}
            error={wrong.at('body')}
            maxlength={longest.body}
            rows={8}
            watched
          />
          <RadioGroup
            t={t}
            name="audience"
            label={t('journal.form.audience')}
            value={typed.audience}
            error={wrong.at('audience')}
            choices={audiences.toReversed().map((value) => ({
              value,
              label: t(`journal.audience.${value}`),
              note: t(`journal.audience.${value}Note`),
            }))}
          />
          <div>
            <Button icon="send">{t(post ? 'journal.form.save' : 'journal.form.post')}</Button>
          </div>
        </Form>
      </div>
    </main>
  );
}
