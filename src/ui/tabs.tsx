import type { NavItem } from './nav-item.ts';

/** Neighbouring views, each with its own address. */
export function Tabs({ label, items }: { readonly label: string; readonly items: readonly NavItem[] }) {
  return (
    <nav aria-label={label} class="border-b border-base-300 overflow-x-auto">
      <ul class="flex gap-1">
        {items.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <a class="tab-link" href={href} aria-current={current ? 'page' : undefined}>
              {text}
              {count !== undefined && <span class="text-muted tabular-nums">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
