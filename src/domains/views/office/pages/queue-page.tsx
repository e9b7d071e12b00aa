import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { paths as sanctions } from '#domains/conduct/sanctions/paths.ts';
import { paths as schools } from '#domains/people/schools/paths.ts';
import { paths as screening } from '#domains/people/screening/paths.ts';
import { paths as verification } from '#domains/people/verification/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { writeNumber } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { writeRelativeTime } from '#ui/write-time.ts';
import { type CountedKind, changesToSee, oldestOf, type QueueCount, type QueueItem, toDecide } from '../model.ts';
import { QueueItems } from './queue-items.tsx';

interface Props {
  readonly reader: Reader;
  readonly counts: readonly QueueCount[];
  readonly items: readonly QueueItem[];
}

const pages: Record<CountedKind, string> = {
  verification: verification.officePeople(),
  project_review: projects.officeProjects(),
  case: conduct.officeCases(),
  ban_check: sanctions.officeSanctions(),
  held_text: screening.officeHeld(),
  school_change: schools.changes(),
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
        {counts.map(({ kind, waiting }) => (
          <li key={kind} class="sm:max-w-full">
            <a class="chip" href={pages[kind]}>
              <span class={waiting > 0 ? 'badge badge-xs badge-secondary' : 'badge badge-xs badge-ghost'}>
                {writeNumber(waiting, language)}
              </span>
              {t(`office.kind.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
      {items.length === 0 ? (
        <EmptyState icon="circle-check" title={t('office.nothing')}>
          {t('office.nothing.why')}
        </EmptyState>
      ) : (
        <QueueItems reader={reader} items={items} />
      )}
      {items.length < total && <p class="mt-4 text-sm text-muted">{t('office.more', { count: items.length })}</p>}
    </main>
  );
}
