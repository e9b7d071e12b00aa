import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { UserText } from '#ui/user-text.tsx';
import { textLimits } from '../../model.ts';
import { paths } from '../../paths.ts';

export interface TypedReport {
  readonly reason: string;
  readonly explanation: string;
  readonly atPupil: boolean;
}

interface Props {
  readonly reader: Reader;
  readonly kind: string;
  readonly id: string;
  /** What content of this kind is called. */
  readonly word: Message;
  /** Its beginning, so that one knows what one reports. */
  readonly line: string;
  readonly reasons: readonly { readonly key: string; readonly label: string }[];
  readonly idempotencyKey: string;
  readonly typed: TypedReport;
  readonly problems: Problems;
  readonly byPupil: boolean;
}

/** The same reasons for a child of ten. A word that was added to the list later is shown to pupils as it is. */
const pupilsWords = new Map<string, Message>([
  ['spam_or_mass_message', 'reports.pupilReason.spam_or_mass_message'],
  ['commercial', 'reports.pupilReason.commercial'],
  ['off_topic', 'reports.pupilReason.off_topic'],
  ['harassment_or_threat', 'reports.pupilReason.harassment_or_threat'],
  ['hatred_or_incitement', 'reports.pupilReason.hatred_or_incitement'],
  ['copyright', 'reports.pupilReason.copyright'],
  ['impersonation', 'reports.pupilReason.impersonation'],
  ['pupils_picture_or_data', 'reports.pupilReason.pupils_picture_or_data'],
  ['private_information', 'reports.pupilReason.private_information'],
  ['sexual_content_involving_a_minor', 'reports.pupilReason.sexual_content_involving_a_minor'],
  ['other', 'reports.pupilReason.other'],
]);

export function ReportPage({
  reader: { t },
  kind,
  id,
  word,
  line,
  reasons,
  idempotencyKey,
  typed,
  problems,
  byPupil,
}: Props) {
  const wrong = inWords(t, problems);
  const said = byPupil ? pupilsWords : new Map<string, Message>();
  const choices = reasons.map(({ key, label }) => {
    const word = said.get(key);
    return { value: key, label: word ? t(word) : label };
  });
  return (
    <main id="main" class="page py-8 max-w-2xl">
      <PageHeading title={t('reports.report.title')} lead={t('reports.report.lead')} />
      <div class="grid grid-cols-1 gap-6">
        <ErrorSummary t={t} errors={wrong.all} />
        <div class="rounded-box bg-area-soft p-4 grid gap-1">
          <p class="text-sm text-muted">{t('reports.report.what', { thing: t(word) })}</p>
          {line && <UserText text={line} class="line-clamp-5" />}
        </div>
        <Form action={paths.report(kind, id)}>
          <IdempotencyKey value={idempotencyKey} />
          <RadioGroup
            t={t}
            name="reason"
            label={t('reports.report.reason')}
            hint={t('reports.report.reasonHint')}
            value={typed.reason}
            error={wrong.at('reason')}
            choices={choices}
          />
          <CheckboxField
            name="at_pupil"
            label={t('reports.report.atPupil')}
            hint={t('reports.report.atPupilHint')}
            checked={typed.atPupil}
            need="optional"
          />
          <TextArea
            t={t}
            name="explanation"
            label={t('reports.report.explanation')}
            hint={t('reports.report.explanationHint')}
            value={typed.explanation}
            error={wrong.at('explanation')}
            need="optional"
            maxlength={textLimits.explanation}
          />
          <div>
            <Button icon="flag">{t('reports.report.send')}</Button>
          </div>
          {byPupil && <p class="text-muted">{t('reports.report.next')}</p>}
        </Form>
      </div>
    </main>
  );
}
