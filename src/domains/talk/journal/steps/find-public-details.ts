import type { StatableDetail } from '#domains/core/content/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { findDetailsOutside } from '#domains/spaces/pupils/steps/find-details-outside.ts';
import type { MemberId } from '#kernel/ids.ts';
import { htmlFromText } from '#platform/clean-html.ts';
import type { JournalAudience } from '../model.ts';

interface JournalText {
  readonly author: MemberId;
  readonly audience: JournalAudience;
  readonly body: string;
  /** Descriptions of its pictures. */
  readonly alts?: readonly string[];
}

/**
 * What a post tells that not everybody may read: names of pupils, full names of children, and how somebody can be reached. Nobody can state that
 * it may, for it stands in no space. Empty where only members or contacts read it.
 */
export async function findPublicDetails(
  tx: Pick<Tx, 'db'>,
  { author, audience, body, alts = [] }: JournalText,
): Promise<readonly StatableDetail[]> {
  return audience === 'public'
    ? findDetailsOutside(tx, author, { title: '', html: htmlFromText(body), more: alts })
    : [];
}
