import type { ComponentChildren } from 'preact';

interface StatProps {
  readonly label: string;
  /** Already in the reader's format: see formatted-number.tsx. */
  readonly value: string;
}

/** One figure of a <StatList>. */
export function Stat({ label, value }: StatProps) {
  return (
    <div class="flex flex-col-reverse justify-end gap-0.5">
      <dt class="text-sm text-muted wrap-anywhere">{label}</dt>
      <dd class="display text-2xl sm:text-3xl tabular-nums">{value}</dd>
    </div>
  );
}

/** Each figure above what it counts: all in one row, on phones two. */
export function StatList({ children }: { readonly children: ComponentChildren }) {
  return (
    <dl class="grid grid-cols-2 gap-x-6 gap-y-4 sm:auto-cols-fr sm:grid-flow-col sm:grid-cols-none">{children}</dl>
  );
}

interface StatLinkProps extends StatProps {
  readonly href: string;
  readonly current?: boolean;
}

/** A figure that leads to what it counts: the queues of the office. */
export function StatLink({ label, value, href, current = false }: StatLinkProps) {
  return (
    <a
      class={`box block p-4 hover:border-area ${current ? 'border-area ring-1 ring-area' : ''}`}
      href={href}
      aria-current={current ? 'page' : undefined}
    >
      <span class="display block text-2xl tabular-nums">{value}</span>
      <span class="text-sm">{label}</span>
    </a>
  );
}
