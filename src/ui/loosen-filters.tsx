import type { Translate } from '#platform/i18n.ts';

export interface LooserList {
  /** What is left out, in words. */
  readonly without: string;
  readonly href: string;
  /** As it is written: "12", "200+". */
  readonly count: string;
}

interface Props {
  readonly t: Translate;
  readonly lists: readonly LooserList[];
}

/** Where a search brings little: which single filter keeps most back, and how many there are without it. */
export function LoosenFilters({ t, lists }: Props) {
  if (lists.length === 0) return null;
  return (
    <section class="mb-4 grid grid-cols-[minmax(0,1fr)] gap-2" aria-labelledby="loosen">
      <h3 id="loosen" class="text-base font-semibold">
        {t('ui.search.loosen')}
      </h3>
      <ul class="flex flex-wrap gap-2">
        {lists.map(({ without, href, count }) => (
          <li key={href} class="max-w-full">
            <a class="chip" href={href}>
              {without}
              <small>{count}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
