import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { writeTime } from '#ui/time.tsx';
import type { SeenReport } from '../../access.ts';
import { paths } from '../../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly report: SeenReport;
  /** They have no account: the address of this page is all they have. */
  readonly forGuest: boolean;
}

/** Where a report stands, for the one who made it. */
export function ReportedPage({ reader, report, forGuest }: Props) {
  const { t } = reader;
  const { number, decision } = report;
  const when = writeTime(report.reportedAt, reader, 'moment');
  return (
    <main id="main" class="page py-8 max-w-2xl">
      <PageHeading
        title={t('conduct.reported.title', { number })}
        lead={t('conduct.reported.about', { thing: t(report.word), when })}
      />
      <div class="grid gap-4">
        {decision ? (
          <Notice
            tone={decision === 'dismiss' ? 'info' : 'success'}
            kind="standing"
            title={t('conduct.reported.decided')}
          >
            {t(`conduct.reported.${decision}`)}
          </Notice>
        ) : (
          <Notice tone="success" title={t('conduct.reported.thanks')}>
            {t('conduct.reported.waiting')}
          </Notice>
        )}
        {!decision && report.hiddenAtOnce && <p>{t('conduct.reported.hiddenAtOnce')}</p>}
        <p>{forGuest ? t('conduct.reported.keepAddress') : t('conduct.reported.youWillHear')}</p>
        <div>
          <ButtonLink tone="quiet" href={paths.code()}>
            {t('conduct.code.title')}
          </ButtonLink>
        </div>
      </div>
    </main>
  );
}
