import { ageLimits } from '#kernel/ages.ts';
import { Button } from '#ui/button.tsx';
import { FilterDetails } from '#ui/filter-details.tsx';
import { Form } from '#ui/form.tsx';
import { MultiSelect } from '#ui/multi-select.tsx';
import { countryName, languageName, writeUpTo } from '#ui/names-of.ts';
import { NumberRange } from '#ui/number-range.tsx';
import { SearchLine } from '#ui/search-line.tsx';
import { type Choice, SelectField } from '#ui/select-field.tsx';
import { type SetFilter, SetFilters } from '#ui/set-filters.tsx';
import { efforts } from '../../model.ts';
import { writeMonth } from '../../parts/write-month.ts';
import { paths } from '../../paths.ts';
import { partsSet } from '../parts/parts-set.ts';
import type { FacetKind } from '../queries/facets.ts';
import type { AdvertsPageProps } from './adverts-props.ts';

type Props = Pick<AdvertsPageProps, 'reader' | 'search' | 'facets' | 'choices' | 'subjectLabel' | 'changed' | 'most'>;

/** One form: the text across the page, what is set below it, and the choices at the side, each with how many adverts it leaves. */
export function AdvertFilters(props: Props) {
  const { reader, search, choices } = props;
  const { t, language } = reader;
  const set = setFilters(props);
  return (
    <Form action={paths.adverts()} method="get" role="search" label={t('adverts.search.label')} layout="bare">
      {search.sort !== 'best' && <input type="hidden" name="sort" value={search.sort} />}
      {search.words === 'only' && <input type="hidden" name="words" value={search.words} />}
      <div class="finding-line grid grid-cols-[minmax(0,1fr)] gap-3">
        <SearchLine t={t} text={search.text} label={t('adverts.search.text')} />
        <SetFilters t={t} filters={set} clear={paths.adverts()} />
      </div>
      <FilterDetails t={t} chosen={set.length}>
        <LongChoice
          {...props}
          name="country"
          values={search.countries}
          choices={choices.countries.map((value) => ({ value, label: countryName(value, language) }))}
        />
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
        <Button tone="quiet">{t('ui.search.apply')}</Button>
      </FilterDetails>
    </Form>
  );
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
      label={t(`ui.search.${name}`)}
      choices={choices.map((choice) => ({
        ...choice,
        note: writeUpTo(props.reader, counts.get(choice.value) ?? 0, props.most),
      }))}
      need="unmarked"
    />
  );
}

function StartAndEffort(props: Props) {
  const { reader, search, facets } = props;
  const { t, language } = reader;
  const months = [...new Set([...facets.start.keys(), ...(search.start ? [search.start.slice(0, 7)] : [])])].sort();
  const withCount = (label: string, count: number) =>
    t('ui.search.withCount', { label, count: writeUpTo(reader, count, props.most) });
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

/** Each that is set, with the search without it. */
function setFilters({ reader: { t, language }, search, subjectLabel, changed }: Props): SetFilter[] {
  return partsSet(search, { t, language, subjectLabel }).map(({ label, without }) => ({
    label,
    href: changed(without),
  }));
}
