import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { languageName } from '#ui/names-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { paths } from '../../paths.ts';
import type { PersonProps } from './person-page.tsx';

/** Verify, or refuse with a reason. Both send on which state of the file the officer decides. */
export function DecisionForms(props: PersonProps) {
  const { reader, person, file, reasons, typed, errors = {} } = props;
  const { t, language } = reader;
  const wrong = inWords(t, errors);
  const since = <input type="hidden" name="waitingSince" value={person.since.toISOString()} />;
  return (
    <div class="grid gap-6 lg:grid-cols-2 items-start">
      <Card level={2} tone="soft" title={t('verification.office.verify')}>
        {props.mayVerify ? (
          <>
            <p class="mb-4">{t('verification.office.verify.what')}</p>
            <Form action={paths.verification(person.id)}>
              {since}
              <div>
                <Button icon="shield-check">{t('verification.office.verify.do')}</Button>
              </div>
            </Form>
          </>
        ) : (
          <p>{t('verification.office.verify.unconfirmed')}</p>
        )}
      </Card>
      <Card level={2} title={t('verification.office.refuse')}>
        <Form action={paths.refusal(person.id)}>
          <ErrorSummary t={t} errors={wrong.all} />
          {since}
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
          />
          <div>
            <Button tone="danger">{t('verification.office.refuse.do')}</Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}
