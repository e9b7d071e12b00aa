import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { selectRecipients, writeNotices } from '#domains/core/notifications/steps/write-notices.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { AccountId, PupilId, SpaceId } from '#kernel/ids.ts';
import type { PublicText } from '../model.ts';
import { findPrivateDetails } from './find-private-details.ts';

interface TakenBack {
  /** As it is kept, locked. */
  readonly text: PublicText;
  /** Who is told; null where they have left, or where a pupil of theirs is not there any more. */
  readonly author: AccountId | null;
  readonly href: string;
  /** Shows it to the space only, and records it. */
  readonly write: () => Promise<void>;
}

/** A public text that names a pupil whose consent was withdrawn is for the space only again, which its author is told. */
export async function takeBack(
  tx: Tx<'program'>,
  event: RecordedEvent<'pupil.consent_withdrawn'>,
  { text, author, href, write }: TakenBack,
): Promise<void> {
  const { actorId, details } = event;
  // It may have been changed since, and name them no more. Who has left is not searched for: what was stated of them goes.
  if ((await areHere(tx, text.space, details.pupils)) && !(await isNamed(tx, text, details.pupils))) return;
  await write();
  tx.publish(topicOf(text.space));
  if (author === null || author === actorId) return;
  const notice = 'pupils.notice.withdrawn';
  const recipients = await selectRecipients(tx, { notice }).where('id', '=', author).execute();
  await writeNotices(tx, recipients, { event, notice, details: { title: text.title }, wordsOf: [author], href });
}

async function areHere({ db }: Tx, space: SpaceId, pupils: readonly string[]): Promise<boolean> {
  const here = await db
    .selectFrom('space_pupil')
    .innerJoin('pupil', 'pupil.id', 'space_pupil.pupil_id')
    .select('pupil.id')
    .where('space_pupil.space_id', '=', space)
    .where('pupil.id', 'in', pupils as readonly PupilId[])
    .where('pupil.ended_at', 'is', null)
    .execute();
  return here.length === pupils.length;
}

async function isNamed(tx: Tx<'program'>, text: PublicText, pupils: readonly string[]): Promise<boolean> {
  const found = await findPrivateDetails(tx, text);
  return found.some(({ kind, id }) => kind === 'name' && pupils.some((pupil) => pupil === id));
}

/** The space of the event, where it is about such a text. */
export function spaceOf(
  event: RecordedEvent<'pupil.consent_withdrawn'>,
  kind: PublicText['kind'],
): SpaceId | undefined {
  return event.details.kind === kind ? event.space : undefined;
}
