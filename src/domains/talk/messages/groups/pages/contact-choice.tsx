import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { FieldGroup } from '#ui/field.tsx';
import { MultiSelect } from '#ui/multi-select.tsx';
import { countryName, factsOf } from '#ui/names-of.ts';
import type { OfferedContact } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly contacts: readonly OfferedContact[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly hint: string;
}

/** So many are shown by their faces; more are searched. */
const mostFaces = 12;

/** Contacts, by name, with school and country. */
export function ContactChoice({ reader: { t, language }, contacts, chosen, error, hint }: Props) {
  const about = ({ school, country }: OfferedContact) => factsOf([countryName(country, language), school ?? '']);
  if (contacts.length <= mostFaces)
    return (
      <FieldGroup {...{ t, error, hint }} name="people" label={t('messages.group.contacts')} need="required">
        <div class="face-choices">
          {contacts.map((contact) => (
            <label key={contact.id} class="face-choice">
              <input
                class="checkbox"
                type="checkbox"
                name="people"
                value={contact.id}
                checked={chosen.includes(contact.id)}
              />
              <Avatar {...contact} />
              <span class="min-w-0 flex-1">
                <b class="block wrap-anywhere">{contact.name}</b>{' '}
                <span class="line-clamp-1 text-sm text-muted wrap-anywhere">{about(contact)}</span>
              </span>
            </label>
          ))}
        </div>
      </FieldGroup>
    );
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
