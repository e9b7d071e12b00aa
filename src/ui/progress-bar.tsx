import type { Translate } from '#platform/i18n.ts';

interface Props {
  readonly t: Translate;
  /** What is being done: "The search is being updated". */
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** How far long work has come, as a bar and in words. Put `LiveUpdates` on the page, so that it moves without a reload. */
export function ProgressBar({ t, label, done, total }: Props) {
  // More may have come along than there was when the work began.
  const shown = Math.min(done, total);
  return (
    <div class="box grid gap-2 p-4" role="status">
      <p class="flex flex-wrap justify-between gap-x-4">
        <span class="font-semibold">{label}</span>
        <span class="text-muted">{t('ui.progress.count', { done: shown, total })}</span>
      </p>
      <progress class="progress w-full" value={shown} max={Math.max(1, total)} aria-label={label} />
    </div>
  );
}
