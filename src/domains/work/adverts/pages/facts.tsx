import type { Words } from '#domains/core/programme/queries.ts';
import type { Reader } from '#platform/http.ts';
import { countryWithArticle } from '#ui/country-with-article.ts';
import { FactList } from '#ui/fact-list.tsx';
import { countryName, factsOf, languageName, listOf, writeAges } from '#ui/names-of.ts';
import { Time } from '#ui/time.tsx';
import type { Advert } from '../model.ts';
import { writeMonth } from '../parts/write-month.ts';

interface Props {
  readonly reader: Reader;
  readonly words: Words;
  readonly advert: Advert;
}

/** What was chosen and counted, beside the text. */
export function AdvertFacts({ reader, words, advert }: Props) {
  const { t, language } = reader;
  const { text, postedAt } = advert;
  // Not joined with "and", because some words contain one.
  const labels = (list: 'subject' | 'tool', keys: readonly string[]) =>
    keys.map((key) => words.label(list, key, language)).join(', ');
  return (
    <FactList
      rows={[
        { term: t('adverts.fact.partners'), value: writePartners(reader, advert) },
        {
          term: t('adverts.fact.participants'),
          value: text.participants && words.label('project_type', text.participants, language),
        },
        {
          term: t('adverts.fact.pupils'),
          value: writePupils(reader, text),
        },
        {
          term: t('adverts.fact.languages'),
          value: listOf(
            text.languages.map((code) => languageName(code, language)),
            language,
          ),
        },
        { term: t('adverts.fact.subjects'), value: labels('subject', text.subjects) },
        { term: t('adverts.fact.time'), value: writeWhen(reader, advert) },
        { term: t('adverts.fact.tools'), value: labels('tool', text.tools) },
        { term: t('adverts.fact.posted'), value: postedAt && <Time when={postedAt} reader={reader} style="day" /> },
      ]}
    />
  );
}

function writePartners({ t, language }: Reader, { country, text }: Advert): string {
  const where =
    text.partner_countries.length === 0
      ? t('adverts.fact.anyCountry', { country: countryWithArticle(country, language) })
      : listOf(
          text.partner_countries.map((code) => countryName(code, language)),
          language,
          'or',
        );
  return factsOf([text.partners === null ? '' : t('adverts.fact.partnersOf', { count: text.partners }), where]);
}

function writePupils({ t }: Reader, { pupils: count, age_from: from, age_to: to }: Advert['text']): string {
  if (count === null) return writeAges(t, from, to);
  const pupils = t('adverts.fact.pupilsOf', { count });
  return from === null || to === null
    ? pupils
    : t('adverts.fact.pupilsOfAges', { pupils, from, to, single: from === to ? 'yes' : 'no' });
}

function writeWhen({ t, language }: Reader, { text }: Advert): string {
  const { starts_in, months, hours_a_week } = text;
  if (starts_in === null || months === null || hours_a_week === null) return '';
  return t('adverts.fact.timeOf', { month: writeMonth(starts_in, language), months, hours: hours_a_week });
}
