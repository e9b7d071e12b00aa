import { WaitingLead } from '#domains/core/waiting/parts/waiting-lead.tsx';
import type { WaitingCount } from '#domains/core/waiting/queries.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { QueueKeys } from '#ui/queue-list.tsx';
import { Time } from '#ui/time.tsx';
import { writeTime } from '#ui/write-time.ts';
import { paths } from '../../paths.ts';
import type { SchoolChange } from '../../queries.ts';
import { ChangedParts } from './changed-parts.tsx';

interface Props {
  readonly reader: Reader;
  readonly changes: readonly SchoolChange[];
  readonly waiting: WaitingCount;
  readonly older: string | undefined;
  /** About the change that this officer has just looked at, in words. */
  readonly justSeen: string | undefined;
}

/** What teachers changed in their schools. It is in force already; the support service checks it. */
export function ChangesPage({ reader, changes, waiting, older, justSeen }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('schools.changes.title')}
        lead={
          <>
            {t('schools.changes.lead')} <WaitingLead reader={reader} waiting={waiting} />
          </>
        }
      />
      {justSeen && (
        <div class="mb-6">
          <Notice tone="success">{justSeen}</Notice>
        </div>
      )}
      {changes.length === 0 ? (
        <EmptyState icon="school" title={t('schools.changes.none')}>
          {t('schools.changes.none.why')}
        </EmptyState>
      ) : (
        <QueueKeys t={t}>
          <ul class="grid grid-cols-1 gap-4">
            {changes.map((change) => (
              <li key={change.id} class="box p-5">
                <Change reader={reader} change={change} />
              </li>
            ))}
          </ul>
        </QueueKeys>
      )}
      <Pager t={t} older={older} />
    </main>
  );
}

function Change({ reader, change }: { readonly reader: Reader; readonly change: SchoolChange }) {
  const { t, language } = reader;
  const { id, name, town, country, parts, author, at, seenAt, seenBy } = change;
  return (
    <article class="grid gap-3">
      <header class="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 class="text-lg min-w-0 wrap-anywhere">
          <a class="hover:underline" href={paths.change(id)} data-queue>
            {name}
          </a>
        </h2>
        <span class="text-sm text-muted">
          {town}, {countryName(country, language)}
        </span>
        {!seenAt && <Badge tone="soft">{t('schools.changes.new')}</Badge>}
      </header>
      <ChangedParts t={t} parts={parts} />
      <footer class="flex flex-wrap items-center justify-between gap-3 text-sm text-muted">
        <span>
          {author ?? t('schools.changes.formerMember')}, <Time when={at} reader={reader} />
        </span>
        {seenAt ? (
          <span>
            {seenBy
              ? t('schools.changes.seenBy', { name: seenBy, when: writeTime(seenAt, reader, 'day') })
              : t('schools.changes.seenOn', { when: writeTime(seenAt, reader, 'day') })}
          </span>
        ) : (
          <Form action={paths.changeSeen(change.id)} layout="bare">
            <Button tone="quiet" size="small" icon="check">
              {t('schools.changes.seen')}
              <span class="sr-only">: {name}</span>
            </Button>
          </Form>
        )}
      </footer>
    </article>
  );
}
