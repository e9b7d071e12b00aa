import { longestPersonName } from '#kernel/characters.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import type { FormInput } from '#ui/form-input.ts';
import { NarrowPage } from '#ui/narrow-page.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../../paths.ts';

interface Props extends FormInput {
  readonly reader: Reader;
  readonly token: string;
}

export function FirstOperatorPage({ reader: { t }, token, values, errors }: Props) {
  const common = (name: string) => ({ t, name, value: values.get(name) ?? '', error: errors.at(name) });
  return (
    <NarrowPage t={t} title={t('staff.firstOperator.title')} lead={t('staff.firstOperator.lead')} errors={errors}>
      <Form action={paths.firstOperator(token)}>
        <TextField
          {...common('givenName')}
          label={t('accounts.form.givenName')}
          maxlength={longestPersonName}
          autocomplete="given-name"
        />
        <TextField
          {...common('familyName')}
          label={t('accounts.form.familyName')}
          maxlength={longestPersonName}
          hint={t('accounts.form.familyNameHint')}
          need="unmarked"
          autocomplete="family-name"
        />
        <TextField {...common('email')} type="email" label={t('accounts.form.email')} autocomplete="username" />
        <PasswordField
          t={t}
          name="password"
          kind="new"
          label={t('accounts.form.password')}
          hint={t('ui.newPassword.hint')}
          error={errors.at('password')}
        />
        <Button>{t('staff.firstOperator.button')}</Button>
      </Form>
    </NarrowPage>
  );
}
