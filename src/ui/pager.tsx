import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly t: Translate;
  /** The addresses of the neighbouring pages; left out at either end. */
  readonly newer?: string | undefined;
  readonly older?: string | undefined;
  /** time: "Newer", "Older"; rank: "Previous", "Next". */
  readonly order?: 'time' | 'rank';
}

const words = {
  time: { back: 'ui.pager.newer', on: 'ui.pager.older' },
  rank: { back: 'ui.pager.previous', on: 'ui.pager.next' },
} as const;

/** Paging by key: there are neighbours, never page numbers. */
export function Pager({ t, newer, older, order = 'time' }: Props) {
  if (!newer && !older) return null;
  return (
    <nav class="mt-6 flex justify-between gap-4" aria-label={t('ui.pager.label')}>
      {newer ? (
        <a class="btn btn-outline" rel="prev" href={newer}>
          <Icon name="arrow-left" size={4} class="rtl:rotate-180" />
          {t(words[order].back)}
        </a>
      ) : (
        <span />
      )}
      {older && (
        <a class="btn btn-outline" rel="next" href={older}>
          {t(words[order].on)}
          <Icon name="arrow-right" size={4} class="rtl:rotate-180" />
        </a>
      )}
    </nav>
  );
}
