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
      {savedAt ? reader.t('ui.autosave.saved', { time: writeTime(savedAt, reader, 'clock') }) : ''}
    </p>
  );
}
