import { ageLimits } from '#kernel/ages.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { FilterDetails } from '#ui/filter-details.tsx';
import { Form } from '#ui/form.tsx';
import { MultiSelect } from '#ui/multi-select.tsx';
import { countryChoices, languageName } from '#ui/names-of.ts';
import { NumberRange } from '#ui/number-range.tsx';
import { withOtherNames } from '#ui/other-names.ts';
import { SearchLine } from '#ui/search-line.tsx';
import type { Choice } from '#ui/select-field.tsx';
import { type SetFilter, SetFilters } from '#ui/set-filters.tsx';
import type { PeopleSearch } from '../forms.ts';
import { partsSet } from '../parts/parts-set.ts';
import { paths } from '../paths.ts';

export interface Choices {
  readonly countries: readonly string[];
  /** Of the country that is chosen. */
  readonly regions: readonly string[];
  readonly subjects: readonly Word[];
  readonly roles: readonly Word[];
  readonly schoolTypes: readonly Word[];
  /** Keys of the languages, the reader's own first. */
  readonly languages: readonly string[];
}

interface Word {
  readonly key: string;
  readonly label: string;
}

export interface FiltersProps {
  readonly reader: Reader;
  readonly search: PeopleSearch;
  readonly subjectLabel: (key: string) => string;
  readonly wordLabel: (list: 'staff_role' | 'school_type', key: string) => string;
  /** The same search with some of it changed. */
  readonly changed: (change: Partial<PeopleSearch>) => string;
}

/** One form: the text across the page, what is set below it, and the choices at the side. */
export function SearchFilters(props: FiltersProps & { readonly choices: Choices }) {
  const { reader, search, choices } = props;
  const { t, language } = reader;
  const countries = countryChoices(choices.countries, language);
  const set = filtersSet(props);
  return (
    <Form action={paths.people()} method="get" role="search" label={t('people-search.search.label')} layout="bare">
      {search.sort !== 'best' && <input type="hidden" name="sort" value={search.sort} />}
      {search.words === 'only' && <input type="hidden" name="words" value={search.words} />}
      <div class="finding-line grid grid-cols-[minmax(0,1fr)] gap-3">
        <SearchLine t={t} text={search.text} label={t('people-search.search.text')} />
        <SetFilters t={t} filters={set} clear={paths.people()} />
      </div>
      <FilterDetails t={t} chosen={set.length}>
        <LongChoice {...{ reader, name: 'country', choices: countries, values: search.countries }} />
        <NumberRange
          t={t}
          label={t('ui.search.ages')}
          fromName="from"
          toName="to"
          from={search.ageFrom}
          to={search.ageTo}
          min={ageLimits.youngest}
          max={ageLimits.oldest}
          need="unmarked"
        />
        <LongChoice
          {...{ reader, name: 'language', values: search.languages }}
          choices={choices.languages.map((value) => ({ value, label: languageName(value, language) }))}
        />
        <LongChoice
          {...{ reader, name: 'subject', values: search.subjects }}
          choices={choices.subjects.map(({ key, label }) => ({ value: key, label }))}
        />
        <MoreChoices {...{ reader, search, choices }} />
        <div class="grid gap-1">
          <CheckboxField
            name="available"
            label={t('people-search.search.available')}
            checked={search.available}
            need="unmarked"
          />
          <CheckboxField
            name="active"
            label={t('people-search.search.active')}
            checked={search.active}
            need="unmarked"
          />
          <CheckboxField name="plus" label={t('people-search.search.plus')} checked={search.plus} need="unmarked" />
        </div>
        <Button tone="quiet">{t('ui.search.apply')}</Button>
      </FilterDetails>
    </Form>
  );
}

/** Regions only where one country is chosen, and its schools tell them. */
function MoreChoices({
  reader: { t },
  search,
  choices,
}: Pick<FiltersProps, 'reader' | 'search'> & { readonly choices: Choices }) {
  const asked = [
    [
      'region',
      search.regions,
      [...new Set([...search.regions, ...choices.regions])].map((key) => ({ key, label: key })),
    ],
    ['role', search.roles, choices.roles],
    ['school', search.schoolTypes, choices.schoolTypes],
  ] as const;
  return (
    <>
      {asked.map(
        ([name, values, words]) =>
          words.length > 0 && (
            <MultiSelect
              key={name}
              {...{ t, name, values }}
              label={t(`people-search.search.${name}`)}
              choices={words.map(({ key, label }) => ({ value: key, label }))}
              need="unmarked"
              atAGlance={4}
            />
          ),
      )}
    </>
  );
}

/** Each that is set, with the search without it. */
function filtersSet({ reader: { t, language }, search, subjectLabel, wordLabel, changed }: FiltersProps): SetFilter[] {
  const label = (list: 'subject' | 'staff_role' | 'school_type', key: string) =>
    list === 'subject' ? subjectLabel(key) : wordLabel(list, key);
  return partsSet(search, { t, language, wordLabel: label }).map(({ label: text, without }) => ({
    label: text,
    href: changed(without),
  }));
}

interface LongChoiceProps {
  readonly reader: Reader;
  readonly name: 'country' | 'language' | 'subject';
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
}

function LongChoice({ reader: { t, language }, name, choices, values }: LongChoiceProps) {
  const named = withOtherNames(name, choices, language);
  return <MultiSelect {...{ t, name, values }} choices={named} label={t(`ui.search.${name}`)} need="unmarked" />;
}
