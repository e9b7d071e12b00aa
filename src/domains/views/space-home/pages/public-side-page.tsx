import type { TreePage } from '#domains/spaces/pages/model.ts';
import { sideTree } from '#domains/spaces/pages/parts/side-tree.tsx';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TreeOfPages } from '#ui/side-tree.tsx';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly tree: readonly TreePage[];
  /** The reader is in the space and looks at it from outside. */
  readonly insider: boolean;
}

/** The space as the internet sees it. */
export function PublicSidePage({ reader: { t }, space, tree, insider }: Props) {
  return (
    <main id="main" class="page py-8 max-w-3xl">
      {insider && (
        <div class="mb-6">
          <Notice tone="info" kind="static">
            {t('space-home.outsideInsider')}
          </Notice>
        </div>
      )}
      <PageHeading title={space.title} lead={t('space-home.outsideLead')} />
      {tree.length === 0 ? (
        <EmptyState
          icon="lock"
          title={t('space-home.outsideEmpty')}
          action={
            <ButtonLink href={space.about} tone="quiet">
              {t('space-home.aboutProject')}
            </ButtonLink>
          }
        >
          {t('space-home.outsideEmptyText')}
        </EmptyState>
      ) : (
        <div class="box p-2">
          <TreeOfPages {...sideTree(t, { space, tree })} />
        </div>
      )}
    </main>
  );
}
