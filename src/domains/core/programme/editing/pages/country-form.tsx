import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../../paths.ts';
import { fieldsOf, type Typed } from './typed-fields.tsx';

export function NewCountryForm(props: Typed) {
  const { t } = props.reader;
  const { errors, field } = fieldsOf(props);
  return (
    <Card level={2} title={t('programme.edit.addCountry')}>
      <Form action={paths.countries()}>
        <ErrorSummary t={t} errors={errors.all} />
        <TextField {...field('code', t('programme.form.code'))} hint={t('programme.form.code.hint')} maxlength={2} />
        <CountryStatus {...props} />
        <TextField {...field('from', t('programme.form.from'))} type="date" />
        <Button>{t('programme.edit.addCountry.button')}</Button>
      </Form>
    </Card>
  );
}

export function CountryStatus(props: Typed) {
  const { t } = props.reader;
  return (
    <RadioGroup
      {...fieldsOf(props).field('status', t('programme.form.status'))}
      choices={(['programme', 'partner'] as const).map((value) => ({ value, label: t(`programme.status.${value}`) }))}
    />
  );
}
