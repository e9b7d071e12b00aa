import type { Tx } from '#domains/core/event-log/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import type { SpaceId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { PublicText } from '../model.ts';
import { requireConsent } from './require-consent.ts';

type Audience = 'public' | 'members';

interface Change {
  readonly space: SpaceId;
  /** As it is kept, locked; asked for where it becomes public. */
  readonly findText: () => Promise<PublicText | undefined>;
  readonly from: Audience | undefined;
  readonly to: Audience;
  /** The ids of the pupils for whom the consent is stated. */
  readonly consent: readonly string[];
  /** Writes it, where the row can still change: the owner of the text does. */
  readonly write: () => Promise<{ readonly numUpdatedRows: bigint }>;
  readonly record: () => Promise<void>;
}

/** Makes a text of a space public, if the pupils whom it names have consented, or readable for members only again. */
export async function changeAudience(
  tx: Tx<Actor>,
  { space, findText, from, to, consent, write, record }: Change,
): Promise<Result<Audience, 'privateDetails'>> {
  const text = to === 'public' && from !== 'public' ? await findText() : undefined;
  if (text && !(await requireConsent(tx, text, consent, 'waits'))) return refuse('privateDetails');
  const { numUpdatedRows } = await write();
  if (numUpdatedRows === 0n) return ok(to);
  await record();
  tx.publish(topicOf(space));
  return ok(to);
}
