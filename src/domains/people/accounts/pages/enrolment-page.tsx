import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import type { FormInput } from '#ui/form-input.ts';
import { NarrowPage } from '#ui/narrow-page.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import { TextField } from '#ui/text-field.tsx';

interface Props extends Pick<FormInput, 'errors'> {
  readonly reader: Reader;
  readonly email: string;
  /** The secret in base 32, the same as a picture, and sealed for the form to carry. */
  readonly secret: string;
  readonly picture: string;
  readonly sealed: string;
  readonly action: string;
  readonly back: string | undefined;
  /** Nothing else opens before it is done, and the password was given a moment ago. */
  readonly required: boolean;
}

export function EnrolmentPage({
  reader: { t },
  email,
  secret,
  picture,
  sealed,
  action,
  back,
  required: must,
  errors,
}: Props) {
  return (
    <NarrowPage
      t={t}
      title={t('accounts.enrolment.title')}
      lead={
        <>
          <p>{t('accounts.enrolment.lead')}</p>
          {must && <p class="mt-2">{t('accounts.enrolment.must')}</p>}
        </>
      }
      errors={errors}
    >
      <ol class="list-decimal ps-5 grid gap-3">
        <li>{t('accounts.enrolment.stepOne')}</li>
        <li>
          {t('accounts.enrolment.stepTwo')}
          <img class="mt-3 rounded-box" src={picture} alt={t('accounts.enrolment.picture')} width="200" height="200" />
          <p class="mt-2 text-sm text-muted">{t('accounts.enrolment.secret')}</p>
          <code class="block font-mono">{secret.match(/.{1,4}/g)?.join(' ')}</code>
          <p class="mt-1 text-sm text-muted wrap-anywhere">{t('accounts.enrolment.account', { email })}</p>
        </li>
        <li>{t('accounts.enrolment.stepThree')}</li>
      </ol>
      {/* The answer holds the recovery codes: it is a page of its own, not a place to go to. */}
      <div class="mt-5" data-turbo="false">
        <Form action={action}>
          <input type="hidden" name="offer" value={sealed} />
          {back && <input type="hidden" name="back" value={back} />}
          <TextField
            t={t}
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            label={t('accounts.enrolment.code')}
            hint={t('accounts.enrolment.codeHint')}
            error={errors.at('code')}
          />
          {!must && (
            <>
              <input type="text" name="username" autocomplete="username" value={email} readonly hidden />
              <PasswordField
                t={t}
                name="factorPassword"
                kind="current"
                label={t('accounts.account.password.old')}
                error={errors.at('factorPassword')}
              />
            </>
          )}
          <Button>{t('accounts.enrolment.button')}</Button>
        </Form>
      </div>
    </NarrowPage>
  );
}
