import type { Problems } from '../../../platform/forms.ts';
import type { Reader } from '../../../platform/http.ts';
import { Breadcrumb } from '../../../ui/breadcrumb.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { countryName } from '../../../ui/names-of.ts';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { inWords } from '../../../ui/problems-in-words.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { EditableCountry } from '../access.ts';
import { paths } from '../paths.ts';

export interface NewCountryProps {
  readonly reader: Reader;
  readonly values: URLSearchParams;
  readonly problems: Problems;
}

/** What every field of a form is told: its words, what was typed, what is wrong. */
export function fieldsOf({ reader: { t }, values, problems }: NewCountryProps) {
  const errors = inWords(t, problems);
  const field = (name: string, label: string) => ({
    t,
    name,
    label,
    value: values.get(name) ?? '',
    error: errors.at(name),
  });
  return { errors, field };
}

export function NewCountryForm(props: NewCountryProps) {
  const { t } = props.reader;
  const { errors, field } = fieldsOf(props);
  return (
    <Card level={2} title={t('programme.edit.addCountry')}>
      <Form action={paths.countries()}>
        <ErrorSummary t={t} errors={errors.all} />
        <TextField {...field('code', t('programme.form.code'))} hint={t('programme.form.code.hint')} maxlength={2} />
        <Status {...props} />
        <TextField {...field('from', t('programme.form.from'))} type="date" />
        <Button>{t('programme.edit.addCountry.button')}</Button>
      </Form>
    </Card>
  );
}

export function CountryPage({ country: { code }, ...props }: NewCountryProps & { readonly country: EditableCountry }) {
  const { t, language } = props.reader;
  const { errors, field } = fieldsOf(props);
  return (
    <main id="main" class="page py-8 max-w-2xl">
      <Breadcrumb t={t} trail={[{ href: paths.programme(), label: t('programme.edit.title') }]} />
      <PageHeading title={t('programme.country.title', { country: countryName(code, language) })} />
      <Form action={paths.country(code)}>
        <ErrorSummary t={t} errors={errors.all} />
        <Status {...props} />
        <TextField {...field('from', t('programme.form.from'))} type="date" />
        <TextField
          {...field('until', t('programme.form.until'))}
          hint={t('programme.form.until.hint')}
          type="date"
          need="optional"
        />
        <div>
          <Button>{t('programme.form.save')}</Button>
        </div>
      </Form>
    </main>
  );
}

function Status(props: NewCountryProps) {
  const { t } = props.reader;
  return (
    <RadioGroup
      {...fieldsOf(props).field('status', t('programme.form.status'))}
      choices={(['programme', 'partner'] as const).map((value) => ({ value, label: t(`programme.status.${value}`) }))}
    />
  );
}
