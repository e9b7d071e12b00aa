import type { Translate } from '#platform/i18n.ts';

interface Props {
  readonly t: Translate;
  readonly tabs: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
}

/** The two ways to find a partner, above their lists: people, and what they look for. */
export function PartnerTabs({ t, tabs }: Props) {
  return (
    <nav class="mb-5" aria-label={t('ui.partnerTabs')}>
      <ul class="flex flex-wrap gap-2">
        {tabs.map(({ href, label, current }) => (
          <li key={href}>
            <a class={current ? 'chip chip-on' : 'chip'} href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
