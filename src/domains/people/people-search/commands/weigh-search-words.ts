import { transact } from '#domains/core/event-log/transact.ts';
import type { By } from '#platform/command.ts';
import { weighWords } from '../steps/weigh-words.ts';

/** Counts how common words are, for the order of searches. */
export async function weighSearchWords(by: By<'program'>): Promise<void> {
  await transact(by, weighWords);
}
