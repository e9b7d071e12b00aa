import type { Reader } from '#platform/http.ts';
import { MultiSelect } from '#ui/multi-select.tsx';
import { countryName } from '#ui/names-of.ts';
import type { OfferedContact } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly contacts: readonly OfferedContact[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly hint: string;
}

/** Contacts, by name, with school and country. */
export function ContactChoice({ reader: { t, language }, contacts, chosen, error, hint }: Props) {
  return (
    <MultiSelect
      {...{ t, error, hint }}
      name="people"
      label={t('messages.group.contacts')}
      need="required"
      choices={contacts.map(({ id, name, school, country }) => ({
        value: id,
        label: name,
        like: [school, countryName(country, language)].filter(Boolean).join(' · '),
      }))}
      values={chosen}
      columns="several"
    />
  );
}
