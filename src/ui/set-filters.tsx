import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';

export interface SetFilter {
  readonly label: string;
  /** The same list without it. */
  readonly href: string;
}

interface Props {
  readonly t: Translate;
  readonly filters: readonly SetFilter[];
  /** The list without any. */
  readonly clear: string;
}

/** What is set, each as a chip that takes it away again. */
export function SetFilters({ t, filters, clear }: Props) {
  if (filters.length === 0) return null;
  return (
    <ul class="set-filters" aria-label={t('ui.search.set')}>
      {filters.map(({ label, href }) => (
        <li key={label} class="min-w-0 max-w-full">
          <a class="chip chip-on" href={href}>
            <span class="sr-only">{t('ui.search.remove')}: </span>
            {label}
            <Icon name="x" size={4} />
          </a>
        </li>
      ))}
      <li>
        <a class="link-quiet tap px-1 text-sm" href={clear}>
          {t('ui.search.clear')}
        </a>
      </li>
    </ul>
  );
}
