import type { Translate } from '#platform/i18n.ts';

interface Props {
  readonly t: Translate;
  readonly current: 'people' | 'adverts';
  readonly people: string;
  readonly adverts: string;
}

/** The two ways to find a partner, above their lists: people, and what they look for. */
export function PartnerTabs({ t, current, ...hrefs }: Props) {
  return (
    <nav class="mb-5" aria-label={t('ui.partnerTabs')}>
      <ul class="flex flex-wrap gap-2">
        {(['people', 'adverts'] as const).map((tab) => (
          <li key={tab}>
            <a
              class={tab === current ? 'chip chip-on' : 'chip'}
              href={hrefs[tab]}
              aria-current={tab === current ? 'page' : undefined}
            >
              {t(`ui.partnerTabs.${tab}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
