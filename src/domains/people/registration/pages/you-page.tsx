import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { paths } from '#domains/people/verification/paths.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { Autosaved } from '#ui/autosaved.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { countryChoices, ownLanguageName } from '#ui/names-of.ts';
import { PasswordField } from '#ui/password-field.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type Typed, typedValue } from '../model.ts';
import { RegistrationFrame } from './registration-frame.tsx';

interface Props {
  readonly reader: Reader;
  readonly typed: Typed;
  readonly errors: Problems;
  readonly hasPassword: boolean;
  readonly savedAt: Date | undefined;
  readonly countries: readonly string[];
  readonly roles: readonly { readonly key: string; readonly label: string }[];
  readonly languages: readonly string[];
}

export function YouPage(props: Props) {
  const { reader, typed, errors, hasPassword, savedAt } = props;
  const { t, language } = reader;
  const wrong = inWords(t, errors);
  const field = (name: string, label: Message) => ({
    t,
    name,
    label: t(label),
    value: typedValue(typed, name),
    error: errors[name] && t(errors[name]),
  });
  const countries = countryChoices(props.countries, language);
  return (
    <RegistrationFrame reader={reader} step="you">
      <Autosaved reader={reader} to={paths.registerDraft('you')} draft="registration-you" savedAt={savedAt}>
        <Form action={paths.register()}>
          <ErrorSummary t={t} errors={wrong.all} />
          <div class="grid gap-6 sm:grid-cols-2 items-start">
            <TextField
              {...field('givenName', 'membership.you.givenName')}
              autocomplete="given-name"
              maxlength={80}
              spellcheck={false}
            />
            <TextField
              {...field('familyName', 'membership.you.familyName')}
              autocomplete="family-name"
              maxlength={80}
              spellcheck={false}
            />
          </div>
          <TextField
            {...field('email', 'membership.you.email')}
            hint={t('membership.you.email.hint')}
            type="email"
            autocomplete="email"
            maxlength={254}
          />
          <PasswordField
            t={t}
            name="password"
            kind="new"
            label={t('membership.you.password')}
            hint={t(hasPassword ? 'membership.you.password.kept' : 'membership.you.password.hint')}
            error={wrong.at('password')}
            need={hasPassword ? 'unmarked' : 'required'}
          />
          <SelectField
            {...field('country', 'membership.you.country')}
            hint={t('membership.you.country.hint')}
            empty={t('membership.you.country.choose')}
            choices={countries}
          />
          <SelectField
            {...field('staffRole', 'membership.you.staffRole')}
            empty={t('membership.you.staffRole.choose')}
            choices={props.roles.map(({ key, label }) => ({ value: key, label }))}
          />
          <SelectField
            {...field('language', 'membership.you.language')}
            value={typedValue(typed, 'language') || language}
            hint={t('membership.you.language.hint')}
            choices={props.languages.map((code) => ({ value: code, label: ownLanguageName(code) }))}
          />
          <div class="flex flex-wrap items-center gap-4">
            <Button>{t('membership.next.school')}</Button>
            <p class="text-muted">
              {t('membership.you.known')}{' '}
              <a class="link-quiet text-place" href={accounts.signIn()}>
                {t('web.door.signIn')}
              </a>
            </p>
          </div>
        </Form>
      </Autosaved>
    </RegistrationFrame>
  );
}
