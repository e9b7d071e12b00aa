import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';
import { writeAges } from './names-of.ts';

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
    <ul class="flex flex-wrap items-center gap-2" aria-label={t('ui.search.set')}>
      {filters.map(({ label, href }) => (
        <li key={label} class="max-w-full">
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

/** "Ages 7–11", "From age 7"; undefined where no age is asked for. */
export function writeAgesSet(t: Translate, from: number | undefined, to: number | undefined): string | undefined {
  if (from === undefined) return to === undefined ? undefined : t('ui.search.agesTo', { to });
  return to === undefined ? t('ui.search.agesFrom', { from }) : writeAges(t, from, to);
}
