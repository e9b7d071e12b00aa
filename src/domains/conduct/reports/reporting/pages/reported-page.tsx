import { paths as code } from '#domains/conduct/code/paths.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { writeTime } from '#ui/write-time.ts';
import type { SeenReport } from '../../access.ts';

interface Props {
  readonly reader: Reader;
  readonly report: SeenReport;
  /** They have no account: the address of this page is all they have. */
  readonly forGuest: boolean;
}

/** The state of a report, for the person who made it. */
export function ReportedPage({ reader, report, forGuest }: Props) {
  const { t } = reader;
  const { number, decision } = report;
  const when = writeTime(report.reportedAt, reader, 'moment');
  return (
    <main id="main" class="page py-8 max-w-2xl">
      <PageHeading
        title={t('reports.reported.title', { number })}
        lead={t('reports.reported.about', { thing: t(report.word), when })}
      />
      <div class="grid gap-4">
        {decision ? (
          <Notice
            tone={decision === 'dismiss' ? 'info' : 'success'}
            kind="static"
            title={t('reports.reported.decided')}
          >
            {t(`reports.reported.${decision}`)}
          </Notice>
        ) : (
          <Notice tone="success" title={t('reports.reported.thanks')}>
            {t('reports.reported.waiting')}
          </Notice>
        )}
        {!decision && report.hiddenAtOnce && <p>{t('reports.reported.hiddenAtOnce')}</p>}
        {!decision && <p>{forGuest ? t('reports.reported.keepAddress') : t('reports.reported.youWillHear')}</p>}
        <div>
          <ButtonLink tone="quiet" href={code.code()}>
            {t('code.title')}
          </ButtonLink>
        </div>
      </div>
    </main>
  );
}
