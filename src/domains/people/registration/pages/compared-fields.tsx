import { type TypedFields, typedValue } from '#kernel/typed-fields.ts';
import type { Reader } from '#platform/http.ts';
import { countryName, languageName, listOf, ownLanguageName } from '#ui/names-of.ts';
import type { ComparedField } from '#ui/saved-meanwhile.tsx';
import { languageRows, type Step } from '../model.ts';

type Labelled = readonly { readonly key: string; readonly label: string }[];

export interface Both {
  readonly typed: TypedFields;
  /** In another tab, since the page of this one was loaded. */
  readonly saved: TypedFields;
}

/** The fields of a step in words, as they were typed here and as another tab has saved them. `words`: of roles, types or subjects. */
export function comparedFields(
  { t, language }: Reader,
  { step, words }: { readonly step: Step; readonly words: Labelled },
  { typed, saved }: Both,
): readonly ComparedField[] {
  const plain = (name: string) => (one: TypedFields) => typedValue(one, name);
  const chosen = (name: string) => (one: TypedFields) =>
    listOf(
      words.filter(({ key }) => one[name]?.includes(key)).map(({ label }) => label),
      language,
    );
  const inLanguage = (name: string) => (one: TypedFields) =>
    named(typedValue(one, name), (code) => languageName(code, language));
  const spoken = (one: TypedFields) =>
    languageRows
      .map((row) => [inLanguage(`language${row}`)(one), typedValue(one, `level${row}`)].filter(Boolean).join(' '))
      .filter(Boolean)
      .join(', ');
  const ages = (one: TypedFields) => [typedValue(one, 'ageFrom'), typedValue(one, 'ageTo')].filter(Boolean).join('–');
  const fields: Readonly<Record<Step, readonly (readonly [label: string, words: (one: TypedFields) => string])[]>> = {
    you: [
      [t('registration.you.givenName'), plain('givenName')],
      [t('registration.you.familyName'), plain('familyName')],
      [t('registration.you.email'), plain('email')],
      [
        t('registration.you.country'),
        (one) => named(typedValue(one, 'country'), (code) => countryName(code, language)),
      ],
      [t('registration.you.staffRole'), chosen('staffRole')],
      [t('registration.you.language'), (one) => named(typedValue(one, 'language'), ownLanguageName)],
    ],
    school: [
      [t('schools.choice.find'), plain('school')],
      [t('schools.form.name'), plain('name')],
      [t('schools.form.type'), chosen('type')],
      [t('schools.form.town'), plain('town')],
      [t('schools.form.postcode'), plain('postcode')],
      [t('schools.form.street'), plain('street')],
      [t('schools.form.website'), plain('website')],
      [t('schools.form.code'), plain('code')],
      [t('schools.form.headName'), plain('headName')],
      [t('schools.form.headEmail'), plain('headEmail')],
      [t('schools.form.headName'), plain('chosenHeadName')],
      [t('schools.form.headEmail'), plain('chosenHeadEmail')],
    ],
    idea: [
      [t('registration.idea.idea'), plain('idea')],
      [t('registration.idea.writtenIn'), inLanguage('writtenIn')],
      [t('registration.idea.subjects'), chosen('subjects')],
      [t('registration.idea.ages'), ages],
      [t('registration.idea.languages'), spoken],
    ],
  };
  return fields[step].map(([label, say]) => ({ label, typed: say(typed), saved: say(saved) }));
}

const named = (code: string, say: (code: string) => string) => (code === '' ? '' : say(code));
