import type { ComponentChildren } from 'preact';
import type { Space } from '#domains/spaces/spaces/model.ts';
import { paths } from '#domains/spaces/spaces/paths.ts';
import { canMakePages } from '#domains/spaces/spaces/policy.ts';
import type { Translate } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { TreeNav, type TreeNode } from '#ui/tree-nav.tsx';
import { type Branch, type PageLine, treeOf } from '../model.ts';

interface Props {
  readonly t: Translate;
  readonly space: Space;
  readonly lines: readonly PageLine[];
  /** The page that is open. */
  readonly current?: string;
}

/** The pages of a space as links, and the way to a new one. */
export function PageTree({ t, space, lines, current }: Props) {
  const node = ({ id, title, below }: Branch): TreeNode => ({
    id,
    href: paths.page(space.id, id),
    label: title || t('spaces.page.hidden'),
    current: id === current,
    children: below.map(node),
  });
  return (
    <div class="grid content-start gap-4">
      {lines.length > 0 && <TreeNav label={t('spaces.pages')} nodes={treeOf(lines).map(node)} />}
      {canMakePages(space) && (
        <div class="no-print">
          <ButtonLink href={paths.newPage(space.id)} tone="quiet" size="small" icon="plus">
            {t('spaces.page.new')}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}

/** The tree beside a page; on a telephone it opens when it is asked for, so that the page itself comes first. */
export function WithPageTree({
  children,
  aside,
  ...tree
}: Props & {
  readonly children: ComponentChildren;
  readonly aside?: ComponentChildren;
}) {
  const { t, space, lines } = tree;
  const columns = aside ? 'lg:grid-cols-[14rem_minmax(0,1fr)_16rem]' : 'lg:grid-cols-[14rem_minmax(0,1fr)]';
  return (
    <main id="main" class="page py-8">
      <div class={`grid gap-8 ${columns}`}>
        {(lines.length > 0 || canMakePages(space)) && (
          <details class="open-on-desk no-print">
            <summary>
              <span class="btn btn-outline btn-sm">
                <Icon name="file-text" size={4} />
                {t('spaces.pagesHere', { count: lines.length })}
              </span>
            </summary>
            <div class="max-lg:mt-3">
              <PageTree {...tree} />
            </div>
          </details>
        )}
        <div class="min-w-0">{children}</div>
        {aside && <div class="grid content-start gap-5">{aside}</div>}
      </div>
    </main>
  );
}
