import type { CountryCode } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import type { FormInput } from '#ui/form-input.ts';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { MultiSelect } from '#ui/multi-select.tsx';
import { countryName } from '#ui/names-of.ts';
import { withOtherNames } from '#ui/other-names.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import type { Choice } from '#ui/select-field.tsx';
import { InvitedFields } from '../../pages/invited-fields.tsx';
import { paths } from '../../paths.ts';

export interface InviteFormProps extends FormInput {
  readonly reader: Reader;
  readonly idempotencyKey: string;
  readonly countries: readonly CountryCode[];
  readonly languages: readonly string[];
}

export function InviteForm({ reader, idempotencyKey, countries, languages, values, errors }: InviteFormProps) {
  const { t } = reader;
  return (
    <Card title={t('staff.officers.invite')} level={2}>
      <div class="mb-4">
        <ErrorSummary t={t} errors={errors.all} />
      </div>
      <Form action={paths.officers()}>
        <IdempotencyKey value={idempotencyKey} />
        <InvitedFields {...{ reader, languages, values, errors }} />
        <ServedFields {...{ reader, countries, values, errors }} />
        <Button>{t('staff.officers.button')}</Button>
      </Form>
    </Card>
  );
}

/** Every country, or some: for the invitation, and for a change. */
export function ServedFields({
  reader: { t, language },
  countries,
  values,
  errors,
}: Pick<InviteFormProps, 'reader' | 'countries' | 'values' | 'errors'>) {
  const typed = (name: string) => ({ t, name, value: values.get(name) ?? '', error: errors.at(name) });
  const named: Choice[] = countries.map((code) => ({ value: code, label: countryName(code, language) }));
  return (
    <>
      <RadioGroup
        {...typed('scope')}
        label={t('staff.officers.scope')}
        value={values.get('scope') ?? 'some'}
        choices={(['some', 'every'] as const).map((value) => ({
          value,
          label: t(`staff.officers.scope.${value}`),
        }))}
      />
      <MultiSelect
        t={t}
        name="countries"
        need="unmarked"
        label={t('staff.officers.country')}
        hint={t('staff.officers.countryHint')}
        columns="several"
        values={values.getAll('countries')}
        choices={withOtherNames(
          'country',
          named.sort((a, b) => a.label.localeCompare(b.label, language)),
          language,
        )}
        error={errors.at('countries')}
      />
    </>
  );
}
