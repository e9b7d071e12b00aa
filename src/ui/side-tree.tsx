import type { ComponentChildren } from 'preact';
import { ButtonLink } from './button.tsx';
import { Icon } from './icon.tsx';
import { TreeNav, type TreeNode } from './tree-nav.tsx';

export interface SideTree {
  readonly label: string;
  /** Opens the tree on a telephone: how many pages there are. */
  readonly summary: string;
  readonly nodes: readonly TreeNode[];
  /** Adds a page to it; left out for readers who cannot. */
  readonly adding?: { readonly href: string; readonly label: string } | undefined;
}

/** Pages as a tree of links, and the link to a new one. */
export function TreeOfPages({ label, nodes, adding }: Omit<SideTree, 'summary'>) {
  return (
    <div class="grid content-start gap-4">
      {nodes.length > 0 && <TreeNav label={label} nodes={nodes} />}
      {adding && (
        <div class="no-print">
          <ButtonLink href={adding.href} tone="quiet" size="small" icon="plus">
            {adding.label}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}

interface Props {
  readonly tree: SideTree;
  readonly aside?: ComponentChildren;
  /** only: beside what is being written, which needs the whole of a phone. */
  readonly onDesk?: 'only';
  readonly children: ComponentChildren;
}

/** The tree beside a page; on a telephone it opens on demand, so that the page itself comes first. */
export function BesideTree({ tree, aside, onDesk, children }: Props) {
  const columns = aside ? 'lg:grid-cols-[14rem_minmax(0,1fr)_16rem]' : 'lg:grid-cols-[14rem_minmax(0,1fr)]';
  return (
    <main id="main" class="page py-8">
      <div class={`grid grid-cols-[minmax(0,1fr)] gap-8 ${columns}`}>
        {(tree.nodes.length > 0 || tree.adding) && (
          <details class={`open-on-desk no-print ${onDesk ? 'max-lg:hidden' : ''}`}>
            <summary>
              <span class="btn btn-outline btn-sm">
                <Icon name="file-text" size={4} />
                {tree.summary}
              </span>
            </summary>
            <div class="max-lg:mt-3">
              <TreeOfPages {...tree} />
            </div>
          </details>
        )}
        <div class="min-w-0">{children}</div>
        {aside && <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-5">{aside}</div>}
      </div>
    </main>
  );
}
