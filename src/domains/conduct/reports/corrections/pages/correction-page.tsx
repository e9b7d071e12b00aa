import type { PrivateDetail } from '#domains/core/content/model.ts';
import { withDecisions } from '#domains/core/content/parts/decisions.ts';
import { PrivateDetails } from '#domains/core/content/parts/private-details.tsx';
import type { CorrectableText } from '#domains/core/content/registry.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { KeptText } from '#ui/kept-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { type RichText, RichTextField } from '#ui/rich-text-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { UserText } from '#ui/user-text.tsx';
import { textLimits } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { SeenHidden } from '../access.ts';

interface ShownField extends CorrectableText {
  readonly value: string | RichText;
}

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly hidden: SeenHidden;
  /** What an officer wrote: the reason why it is hidden. */
  readonly facts: string;
  readonly fields: readonly ShownField[];
  readonly note: string;
  readonly problems: Problems;
  /** What the texts tell of people before everybody. */
  readonly named: readonly PrivateDetail[];
  readonly idempotencyKey: string;
}

/** Where the author of something hidden corrects it and asks for it to be shown again. */
export function CorrectionPage(props: Props) {
  const { reader, actor, hidden, facts, fields, note, problems, named, idempotencyKey } = props;
  const { t } = reader;
  const hasTitle = fields.some(({ column }) => column === 'title');
  const editable = hasTitle ? 'titleAndBody' : 'body';
  const wrong = withDecisions(reader, inWords(t, problems), { named, editable });
  const number = t('reports.case.number', { number: hidden.number });
  return (
    <main id="main" class="page py-8 max-w-3xl">
      <Breadcrumb t={t} trail={[{ href: paths.statement(hidden.id), label: number }]} />
      <PageHeading title={t('reports.correction.title')} lead={t('reports.correction.lead')} />
      <div class="grid grid-cols-1 gap-6">
        <ErrorSummary t={t} errors={wrong.all} />
        <Notice tone="info" kind="static" title={t('reports.correction.why')}>
          <UserText text={facts} />
        </Notice>
        <KeptText t={t} shows={wrong.all.length > 0 ? 'returned' : 'new'}>
          <Form action={paths.correction(hidden.id)}>
            <IdempotencyKey value={idempotencyKey} />
            {fields.map((field) => (
              <Corrected key={field.column} {...{ reader, field }} error={wrong.at(field.column)} />
            ))}
            <TextArea
              t={t}
              name="note"
              label={t('reports.correction.note')}
              hint={t('reports.correction.noteHint')}
              value={note}
              error={wrong.at('note')}
              rows={3}
              maxlength={textLimits.note}
              need="optional"
            />
            <PrivateDetails {...{ reader, actor, named }} />
            <div class="flex flex-wrap gap-3">
              <Button icon="send">{t('reports.correction.send')}</Button>
              <ButtonLink tone="plain" href={paths.statement(hidden.id)}>
                {t('ui.cancel')}
              </ButtonLink>
            </div>
          </Form>
        </KeptText>
      </div>
    </main>
  );
}

interface FieldProps {
  readonly reader: Reader;
  readonly field: ShownField;
  readonly error: string | undefined;
}

function Corrected({ reader: { t }, field: { column, label, longest, field, need, value }, error }: FieldProps) {
  const shared = { t, name: column, label: t(label), error, maxlength: longest, need };
  if (typeof value !== 'string') return <RichTextField {...shared} value={value} rows={14} />;
  return field === 'line' ? <TextField {...shared} value={value} /> : <TextArea {...shared} value={value} rows={8} />;
}
