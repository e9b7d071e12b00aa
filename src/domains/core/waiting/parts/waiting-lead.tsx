import type { Reader } from '#platform/http.ts';
import { writeRelativeTime } from '#ui/write-time.ts';
import type { WaitingCount } from '../queries.ts';

/** The same number and the same words above each list of the office as in the queue that leads to it. */
export function WaitingLead({ reader, waiting }: { readonly reader: Reader; readonly waiting: WaitingCount }) {
  const { t, language, now } = reader;
  const { count, oldest } = waiting;
  return <>{oldest && t('office.waiting', { count, oldest: writeRelativeTime(oldest, now, language) })}</>;
}
