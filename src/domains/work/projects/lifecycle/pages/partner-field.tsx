import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { FieldGroup } from '#ui/field.tsx';
import { countryName } from '#ui/names-of.ts';
import { SelectField } from '#ui/select-field.tsx';
import type { PossiblePartner } from '../../queries/own-projects.ts';

interface Props {
  readonly reader: Reader;
  readonly partners: readonly PossiblePartner[];
  readonly value: string;
  readonly hint: string;
  readonly error: string | undefined;
}

/** So many are seen at a glance; more are a list to search. */
const mostFaces = 6;

/** One of the contacts: each with a face, as long as they are few. */
export function PartnerField({ reader, partners, value, hint, error }: Props) {
  const { t, language } = reader;
  const field = { t, name: 'partner', label: t('projects.start.partner'), hint, error };
  if (partners.length > mostFaces)
    return (
      <SelectField
        {...field}
        empty={t('projects.start.choose')}
        value={value}
        choices={partners.map(({ id, name, country }) => ({
          value: id,
          label: `${name} · ${countryName(country, language)}`,
          country,
        }))}
      />
    );
  return (
    <FieldGroup {...field}>
      <div class="face-choices">
        {partners.map(({ id, name, initialsOf, country }) => (
          <label key={id} class="face-choice">
            <input
              class="radio"
              type="radio"
              name="partner"
              value={id}
              checked={id === value}
              required
              data-country={country}
            />
            <Avatar {...{ id, name, initialsOf, country }} />
            <span class="min-w-0">
              <b class="block">{name}</b> <span class="text-sm text-muted">{countryName(country, language)}</span>
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
