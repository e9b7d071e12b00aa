import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { SeenCase } from '../../access.ts';
import { paths } from '../../paths.ts';
import type { Reported } from '../model.ts';
import { Around, ReportedText } from './reported-text.tsx';

interface Props {
  readonly reader: Reader;
  readonly found: SeenCase;
  readonly reported: Reported;
}

/** What was reported, opened where it stands: nothing can be done here but reading. */
export function SurroundingsPage({ reader, found, reported }: Props) {
  const { t } = reader;
  const number = t('reports.case.number', { number: found.number });
  return (
    <main id="main" class="page py-8 max-w-4xl">
      <Breadcrumb
        t={t}
        trail={[
          { href: paths.officeCases(), label: t('reports.cases.title') },
          { href: paths.officeCase(found.id), label: number },
        ]}
      />
      <PageHeading title={t('reports.case.inPlace')} />
      <div class="grid grid-cols-1 gap-6">
        <Notice tone="info" kind="static">
          {t('reports.case.looksAreKept')}
        </Notice>
        <ReportedText {...{ reader, found, reported }} />
        {reported.around.length > 0 && (
          <section class="grid grid-cols-1 gap-3" aria-labelledby="around">
            <h2 id="around" class="text-lg">
              {t('reports.case.around')}
            </h2>
            <Around {...{ reader, found }} lines={reported.around} />
          </section>
        )}
      </div>
    </main>
  );
}
