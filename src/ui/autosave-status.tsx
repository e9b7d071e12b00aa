import type { Reader } from '#platform/http.ts';
import { writeTime } from './write-time.ts';

interface Props {
  readonly reader: Reader;
  /** When the server kept it last; nothing before the first time. */
  readonly savedAt?: Date | undefined;
}

/** A live line that <auto-save> writes into: "Saved 12:04", "Not saved yet, we keep trying". */
export function AutosaveStatus({ reader, savedAt }: Props) {
  return (
    <p class="text-sm text-muted min-h-6" role="status" data-autosave-status>
      {savedAt ? said(savedAt, reader) : ''}
    </p>
  );
}

/** Of whom nobody knows where they live, the hour is not known either: the browser writes it, where it runs scripts. */
function said(savedAt: Date, reader: Reader): string {
  const { t, timeZone } = reader;
  return timeZone === 'UTC'
    ? t('ui.autosave.kept')
    : t('ui.autosave.saved', { time: writeTime(savedAt, reader, 'clock') });
}
