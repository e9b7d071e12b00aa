export interface TreeNode {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
  readonly children?: readonly TreeNode[];
}

/** Pages under pages. */
export function TreeNav({ label, nodes }: { readonly label: string; readonly nodes: readonly TreeNode[] }) {
  return (
    <nav aria-label={label} class="text-sm">
      <Branch nodes={nodes} />
    </nav>
  );
}

function Branch({ nodes }: { readonly nodes: readonly TreeNode[] }) {
  return (
    <ul class="grid gap-0.5">
      {nodes.map(({ id, href, label, current, children = [] }) => (
        <li key={id}>
          <a class="drop-item" href={href} aria-current={current ? 'page' : undefined}>
            <span class="min-w-0">{label}</span>
          </a>
          {children.length > 0 && (
            <div class="ms-3 my-0.5 ps-2 border-s border-base-300">
              <Branch nodes={children} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
