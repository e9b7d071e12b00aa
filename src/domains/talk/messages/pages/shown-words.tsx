import type { Translate } from '#platform/i18n.ts';
import { firstWords } from '../model.ts';

interface Props {
  readonly t: Translate;
  readonly body: string;
  /** How many came with it. */
  readonly files: number;
}

/** What a message is told by where it has one line: its first words, else its files, else that it is a link. */
export function ShownWords({ t, body, files }: Props) {
  return (
    <bdi>{firstWords(body) || t(files > 0 ? 'messages.files.count' : 'messages.inbox.onlyLink', { count: files })}</bdi>
  );
}
