import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { paths as schools } from '#domains/people/schools/paths.ts';
import { paths as screening } from '#domains/people/screening/paths.ts';
import { paths as verification } from '#domains/people/verification/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { countryName, factsOf, writeNumber } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { QueueList } from '#ui/queue-list.tsx';
import { SmallStamp } from '#ui/stamp.tsx';
import { writeRelativeTime } from '#ui/write-time.ts';
import {
  type CountedKind,
  changesToSee,
  oldestOf,
  type QueueCount,
  type QueueItem,
  type QueueKind,
  toDecide,
} from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly counts: readonly QueueCount[];
  readonly items: readonly QueueItem[];
}

const pages: Record<CountedKind, string> = {
  verification: verification.officePeople(),
  project_review: projects.officeProjects(),
  case: conduct.officeCases(),
  held_text: screening.officeHeld(),
  school_change: schools.changes(),
};
const pageOf: Record<QueueKind, (id: string) => string> = {
  verification: verification.officePerson,
  project_review: projects.officeProject,
  case: conduct.officeCase,
  held_text: screening.officeHeldText,
};

const ownTitle = (_: Reader['t'], title: string) => title;
const titles: Record<QueueKind, (t: Reader['t'], title: string) => string> = {
  verification: ownTitle,
  project_review: ownTitle,
  case: (t, number) => t('office.report', { number }),
  held_text: ownTitle,
};

/** All that waits for this officer, the oldest first. */
export function QueuePage({ reader, counts, items }: Props) {
  const { t, language, now } = reader;
  const decisions = toDecide(counts);
  const total = decisions.reduce((sum, { waiting }) => sum + waiting, 0);
  const oldest = oldestOf(decisions);
  const changes = changesToSee(counts);
  return (
    <main id="main" class="page pt-8 pb-12">
      <PageHeading
        title={t('office.queue')}
        lead={
          <>
            {oldest && t('office.queue.lead', { count: total, oldest: writeRelativeTime(oldest, now, language) })}
            {changes > 0 && ` ${t('office.queue.changes', { count: changes })}`}
          </>
        }
      />
      <ul class="chips mb-6">
        {counts.map(({ kind, waiting, oldest: since }) => (
          <li key={kind} class="sm:max-w-full">
            <a class="chip" href={pages[kind]}>
              <span class="badge badge-xs badge-secondary">{writeNumber(waiting, language)}</span>
              <span class={since ? 'max-sm:hidden' : ''}>
                {since
                  ? t(`office.kind.${kind}.oldest`, { oldest: writeRelativeTime(since, now, language) })
                  : t(`office.kind.${kind}`)}
              </span>
              {since && <span class="sm:hidden">{t(`office.kind.${kind}`)}</span>}
            </a>
          </li>
        ))}
      </ul>
      {items.length === 0 ? (
        <EmptyState icon="circle-check" title={t('office.nothing')}>
          {t('office.nothing.why')}
        </EmptyState>
      ) : (
        <Items reader={reader} items={items} />
      )}
      {items.length < total && <p class="mt-4 text-sm text-muted">{t('office.more', { count: items.length })}</p>}
    </main>
  );
}

function Items({ reader, items }: Pick<Props, 'reader' | 'items'>) {
  const { t, language } = reader;
  return (
    <QueueList
      reader={reader}
      label={t('office.table')}
      entries={items.map((item) => ({
        id: item.id,
        href: pageOf[item.kind](item.id),
        picture: <Picture item={item} />,
        title: titles[item.kind](t, item.title),
        about: factsOf([
          t(`office.kind.${item.kind}.one`),
          item.about,
          item.countries.map((code) => countryName(code, language)).join(', '),
        ]),
        since: item.since,
        urgent: item.urgent,
      }))}
    />
  );
}

function Picture({ item }: { readonly item: QueueItem }) {
  const { id, cover, pictureKey, initialsOf, countries } = item;
  if (cover) return <SmallStamp cover={projects.pictureOf({ id, cover, pictureKey })} />;
  if (initialsOf) return <Avatar id={id} name={item.title} initialsOf={initialsOf} country={countries[0]} />;
  return (
    <span class="round-icon">
      <Icon name="flag" />
    </span>
  );
}
