import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { keptShare } from '../making/model.ts';
import { activeDays, leastLevel, most, points, repliesCountedDays, wishesKeptDays } from '../model.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  /** To so many others is somebody suggested within a week. */
  readonly bound: number;
}

/** The rules of suggestions in words, with the numbers that the program counts by. */
export function HowPage({ reader, bound }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page pt-8 pb-12">
      <Breadcrumb t={t} trail={[{ href: paths.suggestions(), label: t('suggestions.title') }]} />
      <PageHeading title={t('suggestions.how')} lead={<p>{t('suggestions.how.lead')}</p>} />
      <div class="with-side">
        <div class="box grid grid-cols-[minmax(0,1fr)] gap-8 p-5 sm:p-8">
          <section class="grid max-w-prose gap-3">
            <h2>{t('suggestions.how.who')}</h2>
            <p>{t('suggestions.how.who.fits', { level: leastLevel })}</p>
            <p>{t('suggestions.how.who.people', { days: activeDays })}</p>
            <p>{t('suggestions.how.who.never')}</p>
          </section>
          <section class="grid max-w-prose gap-3">
            <h2>{t('suggestions.how.bound')}</h2>
            <p>{t('suggestions.how.bound.most', { count: bound })}</p>
            <p>{t('suggestions.how.bound.kept', { share: 100 * keptShare })}</p>
          </section>
          <section class="grid max-w-prose gap-3">
            <h2>{t('suggestions.notForMe')}</h2>
            <p>{t('suggestions.how.notForMe', { days: wishesKeptDays })}</p>
          </section>
          <section class="grid max-w-prose gap-3">
            <h2>{t('suggestions.how.data')}</h2>
            <p>{t('suggestions.how.data.text', { days: repliesCountedDays })}</p>
          </section>
        </div>
        <section class="grid grid-cols-[minmax(0,1fr)] gap-3 lg:sticky lg:top-6">
          <h2>{t('suggestions.how.points')}</h2>
          <p>{t('suggestions.how.points.lead')}</p>
          <Points reader={reader} />
        </section>
      </div>
    </main>
  );
}

const aspects = [
  { aspect: 'language', at: points.language },
  { aspect: 'otherLanguage', at: most.languages * points.otherLanguage },
  { aspect: 'ages', at: points.ages },
  { aspect: 'subject', at: most.subjects * points.subject },
  { aspect: 'start', at: points.start },
  { aspect: 'replies', at: points.replies },
  { aspect: 'activity', at: points.activity },
] as const;

function Points({ reader: { t } }: Pick<Props, 'reader'>) {
  return (
    <DataTable
      caption={t('suggestions.how.points.caption')}
      keyOf={({ aspect }) => aspect}
      rows={aspects}
      columns={[
        { label: t('suggestions.how.what'), cell: ({ aspect }) => t(`suggestions.how.points.${aspect}`) },
        {
          label: t('suggestions.how.most'),
          cell: ({ at }) => <span class="whitespace-nowrap">{t('suggestions.how.upTo', { points: at })}</span>,
          align: 'end',
        },
      ]}
    />
  );
}
