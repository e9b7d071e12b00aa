import type { Reader } from '#platform/http.ts';
import { Button } from './button.tsx';
import { Form } from './form.tsx';
import type { FormInput } from './form-input.ts';
import { NarrowPage } from './narrow-page.tsx';
import { PasswordField } from './password-field.tsx';

interface Props extends Pick<FormInput, 'errors'> {
  readonly reader: Reader;
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  readonly action: string;
  /** Of the account, for the browser that keeps passwords. */
  readonly email: string;
  /** Of the person. */
  readonly name: string;
}

/** Choosing a password by a link: a forgotten one, or the first one of an invited officer. */
export function NewPasswordPage({ reader: { t }, title, lead, button, action, email, name, errors }: Props) {
  return (
    <NarrowPage t={t} title={title} lead={lead} errors={errors}>
      <Form action={action}>
        <input type="text" name="username" autocomplete="username" value={email} readonly hidden />
        <PasswordField
          t={t}
          name="password"
          kind="new"
          owner={name}
          label={t('ui.newPassword.label')}
          hint={t('ui.newPassword.hint')}
          error={errors.at('password')}
        />
        <Button>{button}</Button>
      </Form>
    </NarrowPage>
  );
}
