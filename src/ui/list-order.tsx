import type { Translate } from '#platform/i18n.ts';

interface Props {
  readonly t: Translate;
  readonly orders: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
}

/** In which order a list stands, and the way to the other orders. */
export function ListOrder({ t, orders }: Props) {
  return (
    <nav aria-label={t('ui.search.order')} class="text-sm">
      <ul class="flex flex-wrap items-baseline gap-x-4">
        {orders.map(({ label, href, current }) => (
          <li key={href} class={current ? 'max-sm:hidden' : undefined}>
            {current ? (
              <span class="font-semibold" aria-current="true">
                {label}
              </span>
            ) : (
              <a class="link-quiet tap text-area" href={href}>
                {label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
