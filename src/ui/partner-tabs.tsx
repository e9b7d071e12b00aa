import type { Translate } from '#platform/i18n.ts';

interface Props {
  readonly t: Translate;
  readonly current: 'people' | 'suggestions' | 'adverts' | 'forums';
  readonly people: string;
  readonly suggestions: string;
  readonly adverts: string;
  readonly forums: string;
}

/** These stand in the bar of the desk by themselves, where that has room for its links. */
const inBar: readonly Props['current'][] = ['adverts', 'forums'];

/** The ways to find a partner, above their lists: people, who is suggested, what others look for, and where they talk. */
export function PartnerTabs({ t, current, ...hrefs }: Props) {
  return (
    <nav class={inBar.includes(current) ? 'mb-4 lg:hidden' : 'mb-4'} aria-label={t('ui.partnerTabs')}>
      <ul class="partner-tabs">
        {(['people', 'suggestions', 'adverts', 'forums'] as const).map((tab) => (
          <li key={tab} class={inBar.includes(tab) ? 'lg:hidden' : undefined}>
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
