import { NarrowPage, type Typed } from '#domains/people/accounts/pages/narrow-page.tsx';
import { paths } from '#domains/people/accounts/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import { TextField } from '#ui/text-field.tsx';

interface Props extends Typed {
  readonly reader: Reader;
  readonly token: string;
}

export function FirstOperatorPage({ reader: { t }, token, values, errors }: Props) {
  const common = (name: string) => ({ t, name, value: values.get(name) ?? '', error: errors.at(name) });
  return (
    <NarrowPage t={t} title={t('accounts.firstOperator.title')} lead={t('accounts.firstOperator.lead')} errors={errors}>
      <Form action={paths.firstOperator(token)}>
        <TextField {...common('givenName')} label={t('accounts.form.givenName')} autocomplete="given-name" />
        <TextField {...common('familyName')} label={t('accounts.form.familyName')} autocomplete="family-name" />
        <TextField {...common('email')} type="email" label={t('accounts.form.email')} autocomplete="username" />
        <PasswordField
          t={t}
          name="password"
          kind="new"
          label={t('accounts.form.password')}
          hint={t('accounts.newPassword.hint')}
          error={errors.at('password')}
        />
        <Button>{t('accounts.firstOperator.button')}</Button>
      </Form>
    </NarrowPage>
  );
}
