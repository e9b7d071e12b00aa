import { WaitingLead } from '#domains/core/waiting/parts/waiting-lead.tsx';
import type { WaitingCount } from '#domains/core/waiting/queries.ts';
import type { Reader } from '#platform/http.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { QueueKeys } from '#ui/queue-list.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { paths } from '../../paths.ts';
import { isRuleKey, type RuleKey } from '../../rules/model.ts';
import type { WaitingLine } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly lines: readonly WaitingLine[];
  readonly waiting: WaitingCount;
  readonly first: string | undefined;
  readonly next: string | undefined;
  /** Rules that went back to observing by themselves. */
  readonly fallenBack: readonly RuleKey[];
  readonly editsRules: boolean;
}

/** First texts that wait for an officer before anybody reads them. */
export function WaitingHeldPage({ reader, lines, waiting, first, next, fallenBack, editsRules }: Props) {
  const { t, language } = reader;
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('screening.office.title')}
        lead={
          <>
            <WaitingLead reader={reader} waiting={waiting} /> {t('screening.office.lead')}
          </>
        }
      />
      {fallenBack.map((rule) => (
        <div key={rule} class="mb-4">
          <Notice tone="warning" kind="static">
            {t('screening.office.fellBack', { rule: t(`screening.rule.${rule}.title`) })}{' '}
            {editsRules && (
              <a class="link-quiet tap" href={paths.rules()}>
                {t('screening.rules.title')}
              </a>
            )}
          </Notice>
        </div>
      ))}
      {lines.length === 0 ? (
        <EmptyState icon="circle-check" title={t('screening.office.none')}>
          {t('screening.office.noneText')}
        </EmptyState>
      ) : (
        <QueueKeys t={t}>
          <DataTable
            caption={t('screening.office.title')}
            keyOf={({ id }) => id}
            rows={lines}
            columns={[
              {
                label: t('screening.office.sender'),
                cell: ({ id, sender, body }) => (
                  <div class="grid max-w-md gap-1 font-normal">
                    <a class="link-quiet text-area font-semibold" href={paths.officeHeldText(id)} dir="auto" data-queue>
                      {sender}
                    </a>
                    <span class="line-clamp-2 text-sm text-muted wrap-anywhere" dir="auto">
                      {body}
                    </span>
                  </div>
                ),
              },
              { label: t('screening.office.kind'), cell: ({ kind }) => t(`screening.kind.${kind}`) },
              {
                label: t('screening.held.rule'),
                cell: ({ rule }) => isRuleKey(rule) && t(`screening.rule.${rule}.title`),
              },
              { label: t('screening.office.ofSender'), cell: ({ ofSender }) => ofSender.toLocaleString(language) },
              { label: t('screening.office.country'), cell: ({ country }) => countryName(country, language) },
              { label: t('screening.held.since'), cell: ({ since }) => <RelativeTime when={since} reader={reader} /> },
            ]}
          />
        </QueueKeys>
      )}
      <Pager t={t} newer={first} older={next} order="rank" />
    </main>
  );
}
