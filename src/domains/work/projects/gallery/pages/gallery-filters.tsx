import { longestSearch } from '#kernel/search-query.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { countryChoices, languageChoices, writeUpTo } from '#ui/names-of.ts';
import { SearchButton } from '#ui/search-button.tsx';
import { type Choice, SelectField } from '#ui/select-field.tsx';
import { paths } from '../../paths.ts';
import { ageBandNames, type FilterKind, filterKinds, galleryStates, mostCounted } from '../model.ts';
import { labelOf } from '../parts/label-of.ts';
import type { GalleryProps } from './gallery-props.ts';

type Props = Pick<GalleryProps, 'reader' | 'words' | 'countries' | 'filter' | 'facets' | 'changed'>;

/** The search field, what is set and what is frequent as chips, and everything else behind one of them. */
export function GalleryFilters(props: Props) {
  const { reader, filter } = props;
  const { t } = reader;
  return (
    <Form action={paths.gallery()} method="get" role="search" label={t('projects.gallery.search')} layout="bare">
      {filter.words === 'only' && <input type="hidden" name="words" value={filter.words} />}
      <div class="flex gap-2">
        <label class="search-field">
          <span class="sr-only">{t('projects.gallery.text')}</span>
          <Icon name="search" size={5} />
          <input
            type="search"
            name="q"
            value={filter.q}
            maxLength={longestSearch}
            placeholder={t('projects.gallery.text')}
            dir="auto"
          />
        </label>
        <SearchButton t={t} />
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

/** In the order of the form. */
const fields = ['country', 'subject', 'language', 'age', 'tool', 'label', 'state'] as const satisfies FilterKind[];

/** Each choice says how many projects it leaves, whatever else is chosen of its kind. */
function MoreFilters(props: Props) {
  const { reader, filter, facets } = props;
  const { t } = reader;
  const withCount = (kind: FilterKind, { value, label }: Choice): Choice => {
    const count = facets.of[kind].get(value) ?? (facets.whole.has(kind) ? 0 : undefined);
    return count === undefined
      ? { value, label }
      : { value, label: t('ui.search.withCount', { label, count: writeUpTo(reader, count, mostCounted) }) };
  };
  return (
    <div class="box mt-3 grid gap-4 p-4 sm:grid-cols-2 lg:grid-cols-4">
      {fields.map((kind) => (
        <SelectField
          key={kind}
          t={t}
          name={kind}
          label={t(`projects.gallery.${kind}`)}
          empty={t('projects.gallery.any')}
          value={filter.chosen[kind]}
          choices={choicesOf(props, kind).map((choice) => withCount(kind, choice))}
          need="unmarked"
        />
      ))}
      <div class="self-end">
        <Button icon="search">{t('projects.gallery.go')}</Button>
      </div>
    </div>
  );
}

function choicesOf({ reader, words, countries }: Props, kind: FilterKind): readonly Choice[] {
  const { language } = reader;
  const named = (keys: readonly string[]) =>
    keys.map((value) => ({ value, label: labelOf({ ...reader, words }, kind, value) }));
  switch (kind) {
    case 'country':
      return countryChoices(
        countries.map(({ code }) => code),
        language,
      );
    case 'language':
      return languageChoices(
        words.list('language', language).map(({ key }) => key),
        language,
      );
    case 'subject':
    case 'tool':
      return words.list(kind, language).map(({ key, label }) => ({ value: key, label }));
    case 'age':
      return named(ageBandNames);
    case 'label':
      return named(['project']);
    case 'state':
      return named(galleryStates);
  }
}

/** How many of each kind are worth a chip. */
const offered: Readonly<Record<FilterKind, number>> = {
  state: 2,
  age: 2,
  subject: 3,
  language: 1,
  country: 2,
  tool: 0,
  label: 0,
};

/** Set filters, each to be taken away by its chip; then what is frequent, with how many projects it leaves. */
function GalleryChips({ reader, words, filter, facets, changed }: Props) {
  const { t } = reader;
  const label = (kind: FilterKind, key: string) => labelOf({ ...reader, words }, kind, key);
  const set = filterKinds.filter((kind) => filter.chosen[kind] !== '');
  const free = filterKinds.flatMap((kind) =>
    set.includes(kind) ? [] : frequentOf(facets, kind).map(([key, count]) => ({ kind, key, count })),
  );
  return (
    <ul class="chips" aria-label={t('projects.gallery.narrow')}>
      {set.map((kind) => (
        <li key={kind}>
          <a class="chip chip-on" href={changed({ [kind]: '' })}>
            <span class="sr-only">{t('projects.gallery.without')} </span>
            {label(kind, filter.chosen[kind])}
            <Icon name="x" size={4} />
          </a>
        </li>
      ))}
      {free.map(({ kind, key, count }) => (
        <li key={`${kind} ${key}`}>
          <a class="chip" href={changed({ [kind]: key })} rel="nofollow">
            {label(kind, key)}
            <small>{writeUpTo(reader, count, mostCounted)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The most frequent choices of a kind that leave something out. */
function frequentOf({ of, total }: Props['facets'], kind: FilterKind) {
  return [...of[kind]]
    .filter(([key, count]) => count < total && !(kind === 'state' && key === 'closed'))
    .slice(0, offered[kind]);
}
