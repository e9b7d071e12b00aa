import type { StatableDetail } from '#domains/core/content/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { findDetailsOutside } from '#domains/spaces/pupils/steps/find-details-outside.ts';
import type { AccountId, MemberId } from '#kernel/ids.ts';
import type { AdvertText } from '../model.ts';

/**
 * What an advert tells that the public site must not: how somebody can be reached, and names of pupils. Nobody can state that it may, for
 * those who read it answer by the programme. Empty where only members read it.
 */
export async function findPublicDetails(
  tx: Pick<Tx, 'db'>,
  author: AccountId,
  { on_site, title, description }: Pick<AdvertText, 'on_site' | 'title' | 'description'>,
): Promise<readonly StatableDetail[]> {
  return on_site ? findDetailsOutside(tx, author as MemberId, { title, html: description }) : [];
}
