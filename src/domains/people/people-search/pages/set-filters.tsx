import type { Reader } from '#platform/http.ts';
import { Icon } from '#ui/icon.tsx';
import { countryName, languageName } from '#ui/names-of.ts';
import type { PeopleSearch } from '../forms.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly search: PeopleSearch;
  readonly subjectLabel: (key: string) => string;
  /** The same search with some of it changed. */
  readonly changed: (change: Partial<PeopleSearch>) => string;
}

interface SetFilter {
  readonly label: string;
  readonly without: Partial<PeopleSearch>;
}

/** What is set, each as a chip that takes it away again. */
export function SetFilters({ reader, search, subjectLabel, changed }: Props) {
  const { t } = reader;
  const set = filtersOf(reader, search, subjectLabel);
  if (set.length === 0) return null;
  return (
    <ul class="flex flex-wrap items-center gap-2" aria-label={t('people-search.set')}>
      {set.map(({ label, without }) => (
        <li key={label} class="max-w-full">
          <a class="chip chip-on" href={changed(without)}>
            <span class="sr-only">{t('people-search.set.remove')}: </span>
            {label}
            <Icon name="x" size={4} />
          </a>
        </li>
      ))}
      <li>
        <a class="link-quiet tap px-1 text-sm" href={paths.people()}>
          {t('people-search.search.clear')}
        </a>
      </li>
    </ul>
  );
}

function filtersOf({ t, language }: Reader, search: PeopleSearch, subjectLabel: (key: string) => string): SetFilter[] {
  const { countries, languages, subjects, ageFrom, ageTo, available } = search;
  const ages = { from: ageFrom ?? 0, to: ageTo ?? 0, single: ageFrom === ageTo ? 'yes' : 'no' } as const;
  const agesLabel =
    ageTo === undefined
      ? t('people-search.set.agesFrom', { from: ages.from })
      : ageFrom === undefined
        ? t('people-search.set.agesTo', { to: ages.to })
        : t('ui.ages', ages);
  return [
    ...(ageFrom === undefined && ageTo === undefined
      ? []
      : [{ label: agesLabel, without: { ageFrom: undefined, ageTo: undefined } }]),
    ...(available ? [{ label: t('people-search.search.available'), without: { available: false } }] : []),
    ...languages.map((code) => ({
      label: languageName(code, language),
      without: { languages: languages.filter((other) => other !== code) },
    })),
    ...countries.map((code) => ({
      label: countryName(code, language),
      without: { countries: countries.filter((other) => other !== code) },
    })),
    ...subjects.map((key) => ({
      label: subjectLabel(key),
      without: { subjects: subjects.filter((other) => other !== key) },
    })),
  ];
}
