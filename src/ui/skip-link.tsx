import type { Translate } from '#platform/i18n.ts';

/** The first thing on each page; <main id="main"> is where it leads. */
export function SkipLink({ t }: { readonly t: Translate }) {
  return (
    <a class="skip-link" href="#main">
      {t('ui.skip')}
    </a>
  );
}
