import { ageLimits } from '#kernel/ages.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { FilterDetails } from '#ui/filter-details.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { MultiSelect } from '#ui/multi-select.tsx';
import { countryName, languageName, writeNumber } from '#ui/names-of.ts';
import { NumberRange } from '#ui/number-range.tsx';
import { type Choice, SelectField } from '#ui/select-field.tsx';
import { efforts } from '../../model.ts';
import { writeMonth } from '../../pages/facts.tsx';
import { paths } from '../../paths.ts';
import type { AdvertSearch } from '../forms.ts';
import type { FacetKind } from '../queries/facets.ts';
import type { AdvertsPageProps } from './adverts-props.ts';

type Props = Pick<AdvertsPageProps, 'reader' | 'search' | 'facets' | 'choices' | 'subjectLabel' | 'changed' | 'most'>;

/** One form: the text across the page, what is set below it, and the choices at the side, each with how many adverts it leaves. */
export function AdvertFilters(props: Props) {
  const { reader, search, choices } = props;
  const { t, language } = reader;
  return (
    <Form action={paths.adverts()} method="get" role="search" label={t('adverts.search.label')} layout="bare">
      {search.sort !== 'best' && <input type="hidden" name="sort" value={search.sort} />}
      {search.words === 'only' && <input type="hidden" name="words" value={search.words} />}
      <div class="grid grid-cols-[minmax(0,1fr)] gap-3 lg:col-span-2">
        <div class="search-line">
          <label class="sr-only" for="field-q">
            {t('adverts.search.text')}
          </label>
          <Icon name="search" size={6} />
          <input
            class="input"
            id="field-q"
            type="search"
            name="q"
            value={search.text}
            data-longest={200}
            placeholder={t('adverts.search.text')}
            dir="auto"
          />
          <Button size="large">{t('adverts.search.go')}</Button>
        </div>
        <SetFilters {...props} />
      </div>
      <FilterDetails t={t} chosen={setFilters(props).length}>
        <LongChoice
          {...props}
          name="country"
          values={search.countries}
          choices={choices.countries.map((value) => ({ value, label: countryName(value, language) }))}
        />
        <NumberRange
          t={t}
          label={t('adverts.search.ages')}
          fromName="from"
          toName="to"
          from={search.ageFrom}
          to={search.ageTo}
          min={ageLimits.youngest}
          max={ageLimits.oldest}
          need="unmarked"
        />
        <LongChoice
          {...props}
          name="language"
          values={search.languages}
          choices={choices.languages.map((value) => ({ value, label: languageName(value, language) }))}
        />
        <LongChoice
          {...props}
          name="subject"
          values={search.subjects}
          choices={choices.subjects.map(({ key, label }) => ({ value: key, label }))}
        />
        <StartAndEffort {...props} />
        <Button tone="quiet">{t('adverts.search.apply')}</Button>
      </FilterDetails>
    </Form>
  );
}

/** "340", or "1,000+" where nobody counted on. */
function writeCount({ reader: { t, language }, most }: Pick<Props, 'reader' | 'most'>, count: number): string {
  return count > most ? t('adverts.search.many', { count: most }) : writeNumber(count, language);
}

interface LongChoiceProps extends Omit<Props, 'choices'> {
  readonly name: Extract<FacetKind, 'country' | 'language' | 'subject'>;
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
}

/** Choices that leave something come first, the most frequent of them at the head. */
function LongChoice({ name, choices, values, ...props }: LongChoiceProps) {
  const { t } = props.reader;
  const counts = props.facets[name];
  const likely = choices
    .filter(({ value }) => counts.has(value))
    .toSorted((one, other) => (counts.get(other.value) ?? 0) - (counts.get(one.value) ?? 0))
    .map(({ value }) => value);
  return (
    <MultiSelect
      {...{ t, name, values, likely }}
      label={t(`adverts.search.${name}`)}
      choices={choices.map((choice) => ({ ...choice, note: writeCount(props, counts.get(choice.value) ?? 0) }))}
      need="unmarked"
    />
  );
}

function StartAndEffort(props: Props) {
  const { reader, search, facets } = props;
  const { t, language } = reader;
  const months = [...new Set([...facets.start.keys(), ...(search.start ? [search.start.slice(0, 7)] : [])])].sort();
  const withCount = (label: string, count: number) =>
    t('adverts.search.withCount', { label, count: writeCount(props, count) });
  const upTo = (most: number) =>
    [...facets.effort].filter(([hours]) => Number(hours) <= most).reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      <SelectField
        t={t}
        name="start"
        label={t('adverts.search.start')}
        empty={t('adverts.search.anyStart')}
        value={search.start?.slice(0, 7)}
        choices={months.map((month) => ({
          value: month,
          label: withCount(writeMonth(`${month}-01`, language), facets.start.get(month) ?? 0),
        }))}
        need="unmarked"
      />
      <SelectField
        t={t}
        name="effort"
        label={t('adverts.search.effort')}
        empty={t('adverts.search.anyEffort')}
        value={search.effort === undefined ? undefined : String(search.effort)}
        choices={efforts.map((hours) => ({
          value: String(hours),
          label: withCount(t('adverts.search.effortOf', { hours }), upTo(hours)),
        }))}
        need="unmarked"
      />
    </>
  );
}

interface SetFilter {
  readonly label: string;
  readonly without: Partial<AdvertSearch>;
}

/** What is set, each as a chip that takes it away again. */
function SetFilters(props: Props) {
  const { t } = props.reader;
  const set = setFilters(props);
  if (set.length === 0) return null;
  return (
    <ul class="flex flex-wrap items-center gap-2" aria-label={t('adverts.set')}>
      {set.map(({ label, without }) => (
        <li key={label} class="max-w-full">
          <a class="chip chip-on" href={props.changed(without)}>
            <span class="sr-only">{t('adverts.set.remove')}: </span>
            {label}
            <Icon name="x" size={4} />
          </a>
        </li>
      ))}
      <li>
        <a class="link-quiet tap px-1 text-sm" href={paths.adverts()}>
          {t('adverts.search.clear')}
        </a>
      </li>
    </ul>
  );
}

function setFilters({ reader, search, subjectLabel }: Props): SetFilter[] {
  const { t, language } = reader;
  const { countries, languages, subjects, start, effort } = search;
  return [
    ...agesSet(reader, search),
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
    ...(start === undefined
      ? []
      : [{ label: t('adverts.set.start', { month: writeMonth(start, language) }), without: { start: undefined } }]),
    ...(effort === undefined
      ? []
      : [{ label: t('adverts.search.effortOf', { hours: effort }), without: { effort: undefined } }]),
  ];
}

function agesSet({ t }: Reader, { ageFrom, ageTo }: AdvertSearch): SetFilter[] {
  if (ageFrom === undefined && ageTo === undefined) return [];
  const ages = { from: ageFrom ?? 0, to: ageTo ?? 0, single: ageFrom === ageTo ? 'yes' : 'no' } as const;
  const label =
    ageTo === undefined
      ? t('adverts.set.agesFrom', { from: ages.from })
      : ageFrom === undefined
        ? t('adverts.set.agesTo', { to: ages.to })
        : t('ui.ages', ages);
  return [{ label, without: { ageFrom: undefined, ageTo: undefined } }];
}
