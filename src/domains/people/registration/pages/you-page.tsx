import { AnsweringService } from '#domains/core/programme/parts/answering-service.tsx';
import type { AnsweringService as Service } from '#domains/core/programme/queries.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { longestPersonName } from '#kernel/characters.ts';
import { hasNothing, type TypedFields, typedValue } from '#kernel/typed-fields.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { Autosaved } from '#ui/autosaved.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { countryChoices, ownLanguageName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { SavedMeanwhile } from '#ui/saved-meanwhile.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { anotherCountry } from '../model.ts';
import { paths } from '../paths.ts';
import { comparedFields } from './compared-fields.tsx';
import { RegistrationFrame } from './registration-frame.tsx';

interface Props {
  readonly reader: Reader;
  readonly typed: TypedFields;
  readonly errors: Problems;
  readonly hasPassword: boolean;
  readonly savedAt: Date | undefined;
  /** Of what the page shows, to tell it from other tabs. */
  readonly version: string;
  /** What another tab has saved since the form was opened. */
  readonly meanwhile: TypedFields | undefined;
  readonly countries: readonly string[];
  /** Whose schools cannot register now. */
  readonly outside: readonly string[];
  /** Whom somebody of such a country asks, where they have chosen one. */
  readonly service: Service | undefined;
  readonly roles: readonly { readonly key: string; readonly label: string }[];
  readonly languages: readonly string[];
}

export function YouPage(props: Props) {
  const { reader, typed, errors, hasPassword, savedAt, version, meanwhile } = props;
  const { t, language } = reader;
  const wrong = inWords(t, errors);
  const field = (name: string, label: Message) => ({
    t,
    name,
    label: t(label),
    value: typedValue(typed, name),
    error: errors[name] && t(errors[name]),
  });
  const country = typedValue(typed, 'country');
  const left = countryChoices(
    props.outside.filter((code) => code !== anotherCountry),
    language,
  );
  const countries = [
    { label: t('registration.you.country.inside'), choices: countryChoices(props.countries, language) },
    {
      label: t('registration.you.country.outside'),
      choices: [...left, { value: anotherCountry, label: t('registration.you.country.other') }],
    },
  ];
  return (
    <RegistrationFrame reader={reader} step="you">
      <Autosaved
        reader={reader}
        to={`${paths.draft('you')}?version=${version}`}
        draft="registration-you"
        savedAt={savedAt}
        empty={hasNothing(typed)}
      >
        <Form action={paths.register()}>
          <ErrorSummary t={t} errors={wrong.all} />
          {meanwhile && (
            <SavedMeanwhile
              t={t}
              by="self"
              fields={comparedFields(reader, { step: 'you', words: props.roles }, { typed, saved: meanwhile })}
            />
          )}
          <input type="hidden" name="version" value={version} />
          <div class="box grid grid-cols-[minmax(0,1fr)] gap-5 p-4 sm:p-6">
            <div class="grid gap-6 sm:grid-cols-2 items-start">
              <TextField
                {...field('givenName', 'registration.you.givenName')}
                autocomplete="given-name"
                maxlength={longestPersonName}
                spellcheck={false}
              />
              <TextField
                {...field('familyName', 'registration.you.familyName')}
                hint={t('accounts.form.familyNameHint')}
                need="unmarked"
                autocomplete="family-name"
                maxlength={longestPersonName}
                spellcheck={false}
              />
            </div>
            <TextField
              {...field('email', 'registration.you.email')}
              hint={t('registration.you.email.hint')}
              type="email"
              autocomplete="email"
              maxlength={254}
            />
            <PasswordField
              t={t}
              name="password"
              kind="new"
              label={t('registration.you.password')}
              hint={t(hasPassword ? 'registration.you.password.kept' : 'registration.you.password.hint')}
              error={wrong.at('password')}
              need={hasPassword ? 'unmarked' : 'required'}
            />
          </div>
          <div class="box grid grid-cols-[minmax(0,1fr)] gap-5 p-4 sm:p-6">
            <SelectField
              {...field('country', 'registration.you.country')}
              hint={t('registration.you.country.hint')}
              empty={t('registration.you.country.choose')}
              groups={countries}
            />
            {props.outside.includes(country) && (
              <Notice tone="info" kind="static" title={t('registration.you.country.ask')}>
                <p class="mb-2">{t('registration.you.country.kept')}</p>
                <AnsweringService t={t} service={props.service} />
              </Notice>
            )}
            <SelectField
              {...field('staffRole', 'registration.you.staffRole')}
              empty={t('registration.you.staffRole.choose')}
              choices={props.roles.map(({ key, label }) => ({ value: key, label }))}
            />
            <SelectField
              {...field('language', 'registration.you.language')}
              value={typedValue(typed, 'language') || language}
              hint={t('registration.you.language.hint')}
              choices={props.languages.map((code) => ({ value: code, label: ownLanguageName(code) }))}
            />
          </div>
          <div class="flex flex-wrap items-center gap-4">
            <Button size="large">{t('registration.next.school')}</Button>
            <p class="text-muted">
              {t('registration.you.known')}{' '}
              <a class="link-quiet text-area" href={accounts.signIn()}>
                {t('web.door.signIn')}
              </a>
            </p>
          </div>
        </Form>
      </Autosaved>
    </RegistrationFrame>
  );
}
