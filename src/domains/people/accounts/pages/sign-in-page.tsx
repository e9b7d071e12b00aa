import { paths as registration } from '#domains/people/registration/paths.ts';
import { paths as pupils } from '#domains/spaces/pupils/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import type { FormInput } from '#ui/form-input.ts';
import { Notice } from '#ui/notice.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import { SampleStamps } from '#ui/sample-stamps.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../paths.ts';

interface Props extends FormInput {
  readonly reader: Reader;
  readonly back: string | undefined;
  /** Comes from choosing a new password. */
  readonly afterReset: boolean;
  /** Too many wrong tries, maybe of others: the mailbox is the way in. */
  readonly wayBack: boolean;
}

/** The sign-in form as a letter, with sample stamps beside it on wide screens. */
export function SignInPage({ reader, back, afterReset, wayBack, values, errors }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8 sm:py-12">
      <div class="letter mx-auto max-w-[58rem]">
        <div class="letter-inside grid grid-cols-[minmax(0,1fr)] items-center gap-8 sm:p-8 md:grid-cols-[minmax(0,25rem)_minmax(0,1fr)] md:gap-12">
          <div class="grid gap-5">
            <h1>{t('accounts.signIn.welcome')}</h1>
            <ErrorSummary t={t} errors={errors.all} />
            {wayBack && <WayBack reader={reader} email={values.get('email') ?? ''} />}
            {afterReset && <Notice tone="success">{t('accounts.signIn.reset')}</Notice>}
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
              <div class="grid gap-1">
                <PasswordField
                  t={t}
                  name="password"
                  kind="current"
                  label={t('accounts.form.password')}
                  error={errors.at('password')}
                />
                <p class="text-sm">
                  <a class="link-quiet tap" href={paths.forgotten()}>
                    {t('accounts.signIn.forgotten')}
                  </a>
                </p>
              </div>
              <div class="grid">
                <Button size="large">{t('accounts.signIn.button')}</Button>
              </div>
            </Form>
          </div>
          <div class="max-md:hidden">
            <SampleStamps reader={reader} />
          </div>
        </div>
      </div>
      <p class="mt-5 flex flex-wrap justify-center gap-x-8 gap-y-1">
        <a class="link-quiet tap" href={registration.register()}>
          {t('accounts.signIn.register')}
        </a>
        <a class="link-quiet tap" href={pupils.signIn(back)}>
          {t('accounts.signIn.pupil')}
        </a>
      </p>
    </main>
  );
}

/** A link by mail, asked for with the address that was typed: nobody else keeps an owner out. */
function WayBack({ reader: { t }, email }: { readonly reader: Reader; readonly email: string }) {
  return (
    <Notice tone="info" kind="static" title={t('accounts.signIn.wayBack')}>
      <div class="grid justify-items-start gap-3">
        <p>{t('accounts.signIn.wayBackText')}</p>
        <Form action={paths.forgotten()}>
          <input type="hidden" name="email" value={email} />
          <Button tone="quiet">{t('accounts.forgotten.button')}</Button>
        </Form>
      </div>
    </Notice>
  );
}
