import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { writeTime } from '#ui/write-time.ts';
import { paths } from '../../paths.ts';
import { editableLists } from '../model.ts';
import type { ListedCountry } from '../queries.ts';
import { NewCountryForm } from './country-form.tsx';
import type { Typed } from './typed-fields.tsx';

interface Props extends Typed {
  readonly countries: readonly ListedCountry[];
  readonly saved: boolean;
}

/** Countries, services and words in one place, for those who run the programme. */
export function ProgrammePage({ countries, saved, ...form }: Props) {
  const { reader } = form;
  const { t, language } = reader;
  const named = countries.map((country) => ({ ...country, name: countryName(country.code, language) }));
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('programme.edit.title')} lead={t('programme.edit.lead')} />
      {saved && (
        <div class="mb-6">
          <Notice tone="success">{t('programme.edit.saved')}</Notice>
        </div>
      )}
      <div class="grid gap-8 lg:grid-cols-[1fr_20rem] lg:grid-rows-[auto_1fr] items-start">
        <div class="grid gap-6 sm:grid-cols-2 lg:grid-cols-1 lg:col-start-2">
          <Card level={2} title={t('programme.edit.words')}>
            <ul class="grid">
              {editableLists.map((list) => (
                <li key={list}>
                  <a class="link-quiet tap" href={paths.words(list)}>
                    {t(`programme.list.${list}`)}
                  </a>
                </li>
              ))}
            </ul>
          </Card>
          <Card level={2} title={t('programme.edit.services')}>
            <a class="link-quiet tap" href={paths.service('central')}>
              {t('programme.edit.central')}
            </a>
          </Card>
        </div>
        <section class="min-w-0 grid gap-4 lg:col-start-1 lg:row-start-1 lg:row-span-2">
          <h2>{t('programme.edit.countries')}</h2>
          <DataTable
            caption={t('programme.edit.countries')}
            keyOf={({ code }) => code}
            rows={named.sort((a, b) => a.name.localeCompare(b.name, language))}
            columns={[
              {
                label: t('programme.edit.column.country'),
                cell: ({ code, name, status }) => (
                  <span class="flex flex-wrap items-center gap-2">
                    <a class="font-semibold hover:underline" href={paths.country(code)}>
                      {name}
                    </a>
                    {status === 'partner' && <Badge tone="plain">{t('programme.status.partner')}</Badge>}
                  </span>
                ),
              },
              { label: t('programme.edit.column.dates'), cell: (country) => datesOf(country, reader) },
              {
                label: t('programme.edit.column.service'),
                cell: ({ code, name, service }) => (
                  <a class="link-quiet wrap-anywhere" href={paths.service(code)}>
                    {service ?? t('programme.edit.noService')}
                    <span class="sr-only">: {name}</span>
                  </a>
                ),
              },
            ]}
          />
        </section>
        <div class="lg:col-start-2">
          <NewCountryForm {...form} />
        </div>
      </div>
    </main>
  );
}

function datesOf({ from, until }: ListedCountry, { t, language }: Reader): string {
  const day = (text: string) => writeTime(new Date(`${text}T12:00:00Z`), { language, timeZone: 'UTC' }, 'day');
  return until
    ? t('programme.edit.fromUntil', { from: day(from), until: day(until) })
    : t('programme.edit.since', { from: day(from) });
}
