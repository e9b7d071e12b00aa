import { paths as registration } from '#domains/people/registration/paths.ts';
import { paths as pupils } from '#domains/spaces/pupils/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import type { FormInput } from '#ui/form-input.ts';
import { NarrowPage } from '#ui/narrow-page.tsx';
import { Notice } from '#ui/notice.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../paths.ts';

interface Props extends FormInput {
  readonly reader: Reader;
  readonly back: string | undefined;
  /** Comes from choosing a new password. */
  readonly afterReset: boolean;
}

export function SignInPage({ reader: { t }, back, afterReset, values, errors }: Props) {
  return (
    <NarrowPage
      t={t}
      title={t('accounts.signIn.title')}
      errors={errors}
      below={
        <>
          <a class="link-quiet tap" href={paths.forgotten()}>
            {t('accounts.signIn.forgotten')}
          </a>
          <a class="link-quiet tap" href={registration.register()}>
            {t('accounts.signIn.register')}
          </a>
          <a class="link-quiet tap" href={pupils.signIn()}>
            {t('accounts.signIn.pupil')}
          </a>
        </>
      }
    >
      {afterReset && (
        <div class="mb-5">
          <Notice tone="success">{t('accounts.signIn.reset')}</Notice>
        </div>
      )}
      <Form action={paths.signIn()}>
        {back && <input type="hidden" name="back" value={back} />}
        <TextField
          t={t}
          name="email"
          type="email"
          autocomplete="username"
          label={t('accounts.form.email')}
          value={values.get('email') ?? ''}
          error={errors.at('email')}
        />
        <PasswordField
          t={t}
          name="password"
          kind="current"
          label={t('accounts.form.password')}
          error={errors.at('password')}
        />
        <Button>{t('accounts.signIn.button')}</Button>
      </Form>
    </NarrowPage>
  );
}
