import type { Translate } from '#platform/i18n.ts';
import { writeAges } from './names-of.ts';

interface Props {
  readonly t: Translate;
  readonly from: number | null;
  readonly to: number | null;
}

/** Ages at the end of a row, as the denomination of a stamp; nothing where they are not known. */
export function WorthAges({ t, from, to }: Props) {
  if (from === null || to === null) return null;
  return (
    <p class="worth-ages">
      <strong aria-hidden="true">{from === to ? from : `${from}–${to}`}</strong>
      <small aria-hidden="true">{t('ui.stamp.ages')}</small>
      <span class="sr-only">{writeAges(t, from, to)}</span>
    </p>
  );
}
