import { longestSearch } from '#kernel/search-query.ts';
import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';
import { SearchButton } from './search-button.tsx';

interface Props {
  readonly t: Translate;
  readonly text: string;
  /** What may be typed. */
  readonly label: string;
}

/** The text of a search across the page, with its button. */
export function SearchLine({ t, text, label }: Props) {
  return (
    <div class="search-line">
      <label class="sr-only" for="field-q">
        {label}
      </label>
      <Icon name="search" size={6} />
      <input
        class="input"
        id="field-q"
        type="search"
        name="q"
        value={text}
        data-longest={longestSearch}
        placeholder={label}
        dir="auto"
      />
      <SearchButton t={t} />
    </div>
  );
}
