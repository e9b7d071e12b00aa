import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Reader } from '#platform/http.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { ReportLink } from '#ui/report-link.tsx';
import { RichTextBody } from '#ui/rich-text-body.tsx';
import { Time } from '#ui/time.tsx';
import type { SeenPage } from '../access.ts';
import type { PageLine } from '../model.ts';
import { WithPageTree } from './page-tree.tsx';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly page: SeenPage;
  readonly lines: readonly PageLine[];
}

/** A public page as the internet sees it. No names of those who wrote it: there are pupils among them. */
export function PublicPagePage({ reader, space, page, lines }: Props) {
  const { t } = reader;
  return (
    <WithPageTree t={t} space={space} lines={lines} current={page.id}>
      <article>
        <PageHeading
          title={page.title}
          about={
            <>
              <AudienceBadge t={t} audience="public" />
              <Time when={page.editedAt} reader={reader} style="day" />
            </>
          }
        />
        <RichTextBody html={page.body} size="large" />
        <p class="mt-10">
          <ReportLink t={t} href={conduct.report('page', page.id)} what={page.title} />
        </p>
      </article>
    </WithPageTree>
  );
}
