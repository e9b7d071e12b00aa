import type { Translate } from '#platform/i18n.ts';

interface Props {
  readonly t: Translate;
  readonly current: 'people' | 'suggestions' | 'adverts' | 'forums';
  readonly people: string;
  readonly suggestions: string;
  readonly adverts: string;
  readonly forums: string;
}

/** The ways to find a partner, above their lists: people, who is suggested, what others look for, and where they talk. */
export function PartnerTabs({ t, current, ...hrefs }: Props) {
  return (
    <nav class="mb-4" aria-label={t('ui.partnerTabs')}>
      <ul class="flex flex-wrap gap-2">
        {(['people', 'suggestions', 'adverts', 'forums'] as const).map((tab) => (
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
