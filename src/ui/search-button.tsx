import type { Translate } from '#platform/i18n.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Sends a search. On phones it shows a sign instead of the word, so that the field keeps its width. */
export function SearchButton({ t }: { readonly t: Translate }) {
  return (
    <Button size="large">
      <span class="sm:hidden">
        <Icon name="search" size={6} />
      </span>
      <span class="sr-only sm:not-sr-only">{t('ui.search.go')}</span>
    </Button>
  );
}
