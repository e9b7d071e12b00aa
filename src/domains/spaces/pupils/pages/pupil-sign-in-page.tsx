import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly name: string;
  readonly errors: ProblemsInWords;
}

/** Simple words and large fields: children sign in here by themselves. */
export function PupilSignInPage({ reader: { t }, name, errors }: Props) {
  return (
    <main id="main" class="page py-8 sm:py-14">
      <div class="mx-auto grid max-w-md gap-5">
        <div>
          <h1>{t('pupils.signIn')}</h1>
          <p class="mt-2 text-muted">{t('pupils.signInLead')}</p>
        </div>
        <ErrorSummary t={t} errors={errors.all} />
        <Card>
          <Form action={paths.signIn()}>
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
            <Button size="large">{t('pupils.signInButton')}</Button>
          </Form>
        </Card>
        <p class="text-muted">{t('pupils.signInForgotten')}</p>
        <p>
          <a class="link-quiet tap" href={accounts.signIn()}>
            {t('pupils.signInTeacher')}
          </a>
        </p>
      </div>
    </main>
  );
}
