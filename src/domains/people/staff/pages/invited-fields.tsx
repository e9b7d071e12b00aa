import { longestPersonName } from '#kernel/characters.ts';
import type { Reader } from '#platform/http.ts';
import type { FormInput } from '#ui/form-input.ts';
import { ownLanguageName } from '#ui/names-of.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';

interface Props extends FormInput {
  readonly reader: Reader;
  readonly languages: readonly string[];
}

/** The person who is invited, and the language of the mail. */
export function InvitedFields({ reader: { t, language }, languages, values, errors }: Props) {
  const typed = (name: string) => ({ t, name, value: values.get(name) ?? '', error: errors.at(name) });
  return (
    <div class="grid gap-6 sm:grid-cols-2">
      <TextField
        {...typed('givenName')}
        label={t('accounts.form.givenName')}
        maxlength={longestPersonName}
        autocomplete="off"
      />
      <TextField
        {...typed('familyName')}
        label={t('accounts.form.familyName')}
        maxlength={longestPersonName}
        hint={t('accounts.form.familyNameHint')}
        need="unmarked"
        autocomplete="off"
      />
      <TextField {...typed('email')} type="email" label={t('accounts.form.email')} autocomplete="off" />
      <SelectField
        {...typed('language')}
        value={values.get('language') ?? language}
        label={t('accounts.form.language')}
        choices={languages.map((code) => ({ value: code, label: ownLanguageName(code) }))}
      />
    </div>
  );
}
