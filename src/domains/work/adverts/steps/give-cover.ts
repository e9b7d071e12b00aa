import { writeCover } from '#domains/core/covers/steps/write-cover.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AdvertId } from '#kernel/ids.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import type { AdvertText } from '../model.ts';

const summaryLength = 1000;

/** The hash of the cover that belongs to these words; `before` is the one that it takes the place of. */
export function coverFor(
  tx: Pick<Tx, 'db' | 'now'>,
  id: AdvertId,
  text: Pick<AdvertText, 'title' | 'description' | 'subjects' | 'languages' | 'age_from' | 'age_to'>,
  before: string | null,
): Promise<string> {
  const brief = {
    seed: id,
    title: text.title,
    summary: textFromHtml(text.description).slice(0, summaryLength).toWellFormed(),
    subjects: text.subjects,
    languages: text.languages,
    ageFrom: text.age_from,
    ageTo: text.age_to,
    variant: 0,
    things: [],
  };
  return writeCover(tx, brief, before);
}
