import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly name: string;
  readonly errors: ProblemsInWords;
  /** Where they were going. */
  readonly back: string | undefined;
}

/** A door for children, who sign in by themselves: simple words, large fields, a picture, the colour of their space. */
export function PupilSignInPage({ reader: { t }, name, errors, back }: Props) {
  return (
    <main id="main" class="page py-6 sm:py-12" data-area="space">
      <div class="letter mx-auto max-w-[58rem]">
        <div class="letter-inside child-door">
          <div class="child-scenes" aria-hidden="true">
            <span class="sample-games" />
            <span class="sample-flying" />
          </div>
          <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
            <div>
              <h1>{t('pupils.signIn')}</h1>
              <p class="lead mt-2">{t('pupils.signInLead')}</p>
            </div>
            <ErrorSummary t={t} errors={errors.all} />
            <Form action={paths.signIn()}>
              {back && <input type="hidden" name="back" value={back} />}
              <TextField
                t={t}
                name="name"
                label={t('pupils.userName')}
                value={name}
                error={errors.at('name')}
                autocomplete="username"
                spellcheck={false}
                maxlength={100}
              />
              <PasswordField
                t={t}
                name="password"
                kind="current"
                label={t('pupils.password')}
                error={errors.at('password')}
              />
              <div class="grid">
                <Button size="large">{t('pupils.signInButton')}</Button>
              </div>
            </Form>
            <p class="flex items-center gap-3 rounded-box bg-area-soft p-4">
              <span class="round-icon bg-base-100">
                <Icon name="life-buoy" />
              </span>
              <span class="min-w-0">{t('pupils.signInForgotten')}</span>
            </p>
          </div>
        </div>
      </div>
      <p class="mt-5 text-center">
        <a class="link-quiet tap" href={accounts.signIn(back)}>
          {t('pupils.signInTeacher')}
        </a>
      </p>
    </main>
  );
}
