import { ageLimits } from '#kernel/ages.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { FilterDetails } from '#ui/filter-details.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { MultiSelect } from '#ui/multi-select.tsx';
import { countryChoices, languageName } from '#ui/names-of.ts';
import { NumberRange } from '#ui/number-range.tsx';
import { withOtherNames } from '#ui/other-names.ts';
import type { Choice } from '#ui/select-field.tsx';
import type { PeopleSearch } from '../forms.ts';
import { paths } from '../paths.ts';
import { SetFilters } from './set-filters.tsx';

export interface Choices {
  readonly countries: readonly string[];
  readonly subjects: readonly { readonly key: string; readonly label: string }[];
  /** Keys of the languages, the reader's own first. */
  readonly languages: readonly string[];
}

interface Props {
  readonly reader: Reader;
  readonly search: PeopleSearch;
  readonly choices: Choices;
  readonly subjectLabel: (key: string) => string;
  /** The same search with some of it changed. */
  readonly changed: (change: Partial<PeopleSearch>) => string;
}

/** One form: the text across the page, what is set below it, and the choices at the side. */
export function SearchFilters({ reader, search, choices, subjectLabel, changed }: Props) {
  const { t, language } = reader;
  const countries = countryChoices(choices.countries, language);
  return (
    <Form action={paths.people()} method="get" role="search" label={t('people-search.search.label')} layout="bare">
      {search.sort !== 'best' && <input type="hidden" name="sort" value={search.sort} />}
      {search.words === 'only' && <input type="hidden" name="words" value={search.words} />}
      <div class="grid grid-cols-[minmax(0,1fr)] gap-3 lg:col-span-2">
        <div class="search-line">
          <label class="sr-only" for="field-q">
            {t('people-search.search.text')}
          </label>
          <Icon name="search" size={6} />
          <input
            class="input"
            id="field-q"
            type="search"
            name="q"
            value={search.text}
            data-longest={200}
            placeholder={t('people-search.search.text')}
            dir="auto"
          />
          <Button size="large">{t('people-search.search.go')}</Button>
        </div>
        <SetFilters {...{ reader, search, subjectLabel, changed }} />
      </div>
      <FilterDetails t={t} chosen={countFilters(search)}>
        <LongChoice {...{ reader, name: 'country', choices: countries, values: search.countries }} />
        <NumberRange
          t={t}
          label={t('people-search.search.ages')}
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
        <CheckboxField
          name="available"
          label={t('people-search.search.available')}
          checked={search.available}
          need="unmarked"
        />
        <Button tone="quiet">{t('people-search.search.apply')}</Button>
      </FilterDetails>
    </Form>
  );
}

function countFilters({ countries, languages, subjects, ageFrom, ageTo, available }: PeopleSearch): number {
  const ages = ageFrom !== undefined || ageTo !== undefined;
  return countries.length + languages.length + subjects.length + Number(ages) + Number(available);
}

interface LongChoiceProps {
  readonly reader: Reader;
  readonly name: 'country' | 'language' | 'subject';
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
}

function LongChoice({ reader: { t, language }, name, choices, values }: LongChoiceProps) {
  const named = withOtherNames(name, choices, language);
  return (
    <MultiSelect {...{ t, name, values }} choices={named} label={t(`people-search.search.${name}`)} need="unmarked" />
  );
}
