import { WaitingLead } from '#domains/core/waiting/parts/waiting-lead.tsx';
import type { WaitingCount } from '#domains/core/waiting/queries.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { QueueKeys } from '#ui/queue-list.tsx';
import { RelativeTime } from '#ui/time.tsx';
import type { SeenVerificationFile } from '../../access.ts';
import { allGreen } from '../../model.ts';
import { paths } from '../../paths.ts';
import { CheckBadges } from './check-badges.tsx';

interface Props {
  readonly reader: Reader;
  readonly people: readonly (SeenVerificationFile & { readonly role: string })[];
  readonly waiting: WaitingCount;
  readonly older: string | undefined;
  /** Just done: how many were verified together. */
  readonly verified: number | undefined;
  /** The same of one person, in words. */
  readonly justDecided: string | undefined;
}

/** Who waits for verification, the longest wait first. People whose checks are all green can be verified together. */
export function PeoplePage({ reader, people, waiting, older, verified, justDecided }: Props) {
  const { t } = reader;
  const ready = people.some(({ checks }) => allGreen(checks));
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('verification.office.people')} lead={<WaitingLead reader={reader} waiting={waiting} />} />
      {verified !== undefined && (
        <div class="mb-6">
          <Notice tone="success">{t('verification.office.verifiedNow', { count: verified })}</Notice>
        </div>
      )}
      {justDecided && (
        <div class="mb-6">
          <Notice tone="success">{justDecided}</Notice>
        </div>
      )}
      {people.length === 0 ? (
        <EmptyState icon="circle-check" title={t('verification.office.nobody')}>
          {t('verification.office.nobody.why')}
        </EmptyState>
      ) : (
        <Form action={paths.verifications()}>
          <QueueKeys t={t}>
            <Waiting reader={reader} people={people} />
          </QueueKeys>
          {ready && (
            <div>
              <Button icon="check">{t('verification.office.verifyMarked')}</Button>
            </div>
          )}
        </Form>
      )}
      <Pager t={t} order="rank" older={older} />
    </main>
  );
}

function Waiting({ reader, people }: Pick<Props, 'reader' | 'people'>) {
  const { t, language } = reader;
  return (
    <DataTable
      caption={t('verification.office.people.lead')}
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('verification.office.column.person'),
          cell: (person) => (
            <>
              <a class="font-semibold hover:underline wrap-anywhere" href={paths.officePerson(person.id)} data-queue>
                {person.name}
              </a>
              <span class="block text-sm text-muted font-normal">
                {person.role} · <RelativeTime when={person.since} reader={reader} />
              </span>
            </>
          ),
        },
        {
          label: t('verification.office.column.school'),
          cell: ({ schoolName, town, country }) => (
            <>
              <span class="wrap-anywhere">{schoolName}</span>
              <span class="block text-sm text-muted">
                {town}, {countryName(country, language)}
              </span>
            </>
          ),
        },
        {
          label: t('verification.office.column.checks'),
          cell: ({ checks }) => <CheckBadges reader={reader} checks={checks} />,
        },
        {
          label: t('verification.office.column.mark'),
          align: 'end',
          cell: ({ id, since, name, checks }) =>
            allGreen(checks) && (
              <label class="inline-flex items-center justify-center min-w-11 min-h-11">
                <input class="checkbox" type="checkbox" name="person" value={`${id} ${since.toISOString()}`} />
                <span class="sr-only">{t('verification.office.mark', { name })}</span>
              </label>
            ),
        },
      ]}
    />
  );
}
