import type { Reader } from '#platform/http.ts';
import { writeUpTo } from '#ui/names-of.ts';
import { mostOpenCounted } from '../model.ts';
import type { ForumLine } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly forum: ForumLine;
}

/** "41 open": how many threads of a forum can be replied to. */
export function OpenCount({ reader, forum: { open } }: Props) {
  const { t } = reader;
  return <>{t('partner-forums.openThreads', { count: open, written: writeUpTo(reader, open, mostOpenCounted) })}</>;
}
