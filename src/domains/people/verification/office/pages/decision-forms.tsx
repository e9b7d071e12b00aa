import { Button } from '#ui/button.tsx';
import { DecisionPanel } from '#ui/decision-panel.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { languageName } from '#ui/names-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { allGreen, longestBecause } from '../../model.ts';
import { paths } from '../../paths.ts';
import { openCheckTexts } from './check-badges.tsx';
import type { PersonProps } from './person-props.ts';

/**
 * Verify, or refuse with a reason. Both send on which state of the file the officer decides. Neither is chosen while a check is open:
 * verifying all the same is a decision, and says why.
 */
export function DecisionForms(props: PersonProps) {
  const { t } = props.reader;
  return (
    <DecisionPanel
      title={t('verification.office.decide')}
      chosen={chosenOf(props)}
      choices={[
        { name: 'approve', label: t('verification.office.verify'), form: <Verify {...props} /> },
        { name: 'refusal', label: t('verification.office.refuse'), form: <Refuse {...props} /> },
      ]}
    />
  );
}

function chosenOf({ person, typed, because }: PersonProps): 'approve' | 'refusal' | undefined {
  if (typed) return 'refusal';
  return because !== undefined || allGreen(person.checks) ? 'approve' : undefined;
}

function Since({ person }: Pick<PersonProps, 'person'>) {
  return <input type="hidden" name="waitingSince" value={person.since.toISOString()} />;
}

function Verify({ reader, person, mayVerify, because, errors = {} }: PersonProps) {
  const { t } = reader;
  if (!mayVerify) return <p>{t('verification.office.verify.unconfirmed')}</p>;
  const wrong = inWords(t, because === undefined ? {} : errors);
  const open = openCheckTexts({ reader, checks: person.checks });
  return (
    <div class="grid justify-items-start gap-4">
      <p>{t('verification.office.verify.what')}</p>
      <Form action={paths.verification(person.id)}>
        <ErrorSummary t={t} errors={wrong.all} />
        <Since person={person} />
        {open.length > 0 && (
          <TextField
            t={t}
            name="because"
            label={t('verification.office.because')}
            hint={t('verification.office.because.hint', { checks: open.join(' · ') })}
            value={because}
            error={wrong.at('because')}
            maxlength={longestBecause}
          />
        )}
        <Button icon="shield-check" size="large">
          {t('verification.office.verify.do')}
        </Button>
      </Form>
    </div>
  );
}

function Refuse({ reader, person, file, reasons, typed, errors = {} }: PersonProps) {
  const { t, language } = reader;
  const wrong = inWords(t, typed ? errors : {});
  return (
    <Form action={paths.refusal(person.id)}>
      <ErrorSummary t={t} errors={wrong.all} />
      <Since person={person} />
      <SelectField
        t={t}
        name="reasonKey"
        label={t('verification.office.reason')}
        value={typed?.reasonKey}
        error={wrong.at('reasonKey')}
        empty={t('verification.office.reason.choose')}
        choices={reasons.map(({ key, label }) => ({ value: key, label }))}
      />
      <TextArea
        t={t}
        name="reason"
        label={t('verification.office.explanation')}
        hint={t('verification.office.explanation.hint', { language: languageName(file.language, language) })}
        value={typed?.reason}
        error={wrong.at('reason')}
        lang={file.language}
        maxlength={2000}
        rows={4}
      />
      <div>
        <Button tone="danger">{t('verification.office.refuse.do')}</Button>
      </div>
    </Form>
  );
}
