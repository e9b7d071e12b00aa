import type { PageLine } from '#domains/spaces/pages/model.ts';
import { PageTree } from '#domains/spaces/pages/pages/page-tree.tsx';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { SeenSpace } from '../access.ts';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly lines: readonly PageLine[];
  /** The reader belongs to the space and looks at it from outside. */
  readonly insider: boolean;
}

/** The space as the internet sees it. */
export function OutsidePage({ reader: { t }, space, lines, insider }: Props) {
  return (
    <main id="main" class="page py-8 max-w-3xl">
      {insider && (
        <div class="mb-6">
          <Notice tone="info" kind="standing">
            {t('spaces.outsideInsider')}
          </Notice>
        </div>
      )}
      <PageHeading title={space.title} lead={t('spaces.outsideLead')} />
      {lines.length === 0 ? (
        <EmptyState
          icon="lock"
          title={t('spaces.outsideEmpty')}
          action={
            <ButtonLink href={projects.project(space.id)} tone="quiet">
              {t('spaces.aboutProject')}
            </ButtonLink>
          }
        >
          {t('spaces.outsideEmptyText')}
        </EmptyState>
      ) : (
        <div class="box p-2">
          <PageTree t={t} space={space} lines={lines} />
        </div>
      )}
    </main>
  );
}
