import type { Country } from '#domains/core/programme/model.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { countryChoices, countryName, languageChoices, languageName, writeAges, writeNumber } from '#ui/names-of.ts';
import { SelectField } from '#ui/select-field.tsx';
import { paths } from '../../paths.ts';
import {
  ageBandNames,
  ageBands,
  type FilterChange,
  type GalleryFilter,
  mostCounted,
  totalOf,
  writeChoice,
} from '../model.ts';
import type { Facet } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly words: Words;
  readonly countries: readonly Country[];
  readonly filter: GalleryFilter;
  readonly facets: readonly Facet[];
}

/** The search field, what is set and what is frequent as chips, and everything else behind one of them. */
export function GalleryFilters(props: Props) {
  const { reader, filter } = props;
  const { t } = reader;
  return (
    <Form action={paths.gallery()} method="get" role="search" label={t('projects.gallery.search')} layout="bare">
      <div class="flex gap-2">
        <label class="search-field">
          <span class="sr-only">{t('projects.gallery.text')}</span>
          <Icon name="search" size={5} />
          <input
            type="search"
            name="q"
            value={filter.q}
            maxLength={100}
            placeholder={t('projects.gallery.text')}
            dir="auto"
          />
        </label>
        <Button size="large">{t('projects.gallery.find')}</Button>
      </div>
      <div class="narrow">
        <GalleryChips {...props} />
        <details>
          <summary class="chip">
            <Icon name="list-filter" size={4} />
            {t('projects.gallery.more')}
          </summary>
          <MoreFilters {...props} />
        </details>
      </div>
    </Form>
  );
}

function MoreFilters({ reader, words, countries, filter }: Props) {
  const { t, language } = reader;
  const select = (
    name: 'country' | 'subject' | 'language' | 'age' | 'state',
    value: string,
    choices: readonly { value: string; label: string }[],
  ) => (
    <SelectField
      t={t}
      name={name}
      label={t(`projects.gallery.${name}`)}
      empty={t('projects.gallery.any')}
      value={value}
      choices={choices}
      need="unmarked"
    />
  );
  return (
    <div class="box mt-3 grid gap-4 p-4 sm:grid-cols-2 lg:grid-cols-5">
      {select(
        'country',
        filter.country,
        countryChoices(
          countries.map(({ code }) => code),
          language,
        ),
      )}
      {select(
        'subject',
        filter.subject,
        words.list('subject', language).map(({ key, label }) => ({ value: key, label })),
      )}
      {select(
        'language',
        filter.language,
        languageChoices(
          words.list('language', language).map(({ key }) => key),
          language,
        ),
      )}
      {select(
        'age',
        filter.band,
        ageBandNames.map((name) => ({ value: name, label: writeAges(t, ageBands[name].from, ageBands[name].to) })),
      )}
      {select('state', filter.state, [
        { value: 'running', label: t('projects.state.active') },
        { value: 'open', label: t('projects.open') },
        { value: 'closed', label: t('projects.state.closed') },
      ])}
      <div class="self-end">
        <Button icon="search">{t('projects.gallery.go')}</Button>
      </div>
    </div>
  );
}

/** How many of each kind are worth a chip. */
const offered = { state: 2, age: 2, subject: 3, language: 1, country: 2, total: 0 } as const;

/** Set filters, each to be taken away by its chip; then what is frequent, with how many projects it leaves. */
function GalleryChips({ reader, words, filter, facets }: Omit<Props, 'countries'>) {
  const { t, language } = reader;
  const label = (kind: Facet['kind'], key: string) => labelOf({ reader, words }, kind, key);
  const address = (change: FilterChange) => {
    const choice = writeChoice(filter, change);
    return choice ? `${paths.gallery()}?${choice}` : paths.gallery();
  };
  const set = (
    [
      ['state', filter.state],
      ['age', filter.band],
      ['subject', filter.subject],
      ['language', filter.language],
      ['country', filter.country],
    ] as const
  ).filter(([, key]) => key !== '');
  const isSet = (kind: Facet['kind']) => set.some(([each]) => each === kind);
  const all = totalOf(facets);
  const free = (['state', 'age', 'subject', 'language', 'country'] as const).flatMap((kind) =>
    isSet(kind) ? [] : facets.filter((facet) => facet.kind === kind && facet.count < all).slice(0, offered[kind]),
  );
  return (
    <ul class="chips" aria-label={t('projects.gallery.narrow')}>
      {set.map(([kind, key]) => (
        <li key={kind}>
          <a class="chip chip-on" href={address({ [kind]: '' })}>
            <span class="sr-only">{t('projects.gallery.without')} </span>
            {label(kind, key)}
            <Icon name="x" size={4} />
          </a>
        </li>
      ))}
      {free.map(({ kind, key, count }) => (
        <li key={`${kind} ${key}`}>
          <a class="chip" href={address({ [kind]: key })} rel="nofollow">
            {label(kind, key)}
            <small>{writeCount(t, count, language)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** "88", and "1,000+" where the count ends. */
export function writeCount(t: Reader['t'], count: number, language: string): string {
  if (count <= mostCounted) return writeNumber(count, language);
  return t('projects.gallery.orMore', { count: writeNumber(mostCounted, language) });
}

function labelOf({ reader, words }: Pick<Props, 'reader' | 'words'>, kind: Facet['kind'], key: string): string {
  const { t, language } = reader;
  switch (kind) {
    case 'state':
      return key === 'open'
        ? t('projects.open')
        : t(key === 'closed' ? 'projects.state.closed' : 'projects.state.active');
    case 'age': {
      const band = ageBandNames.find((name) => name === key);
      return band ? writeAges(t, ageBands[band].from, ageBands[band].to) : '';
    }
    case 'subject':
      return words.label('subject', key, language);
    case 'language':
      return t('projects.gallery.inLanguage', { language: languageName(key, language) });
    case 'country':
      return countryName(key, language);
    case 'total':
      return '';
  }
}
