import type { PrivateDetail } from '#domains/core/content/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { PupilId } from '#kernel/ids.ts';
import type { ComingText, PublicText } from '../model.ts';
import { searchText } from './search-text.ts';
import { sentencesNaming } from './sentences-naming.ts';

/** Records that the actor has stated of these details of a text that they may be public. */
export async function recordStatements(
  tx: Tx,
  text: PublicText | ComingText,
  details: readonly PrivateDetail[],
): Promise<void> {
  const { kind, subject } = text;
  const space = text.space === null ? {} : { space: text.space };
  const pupils = details.flatMap((one) => (one.kind === 'name' ? [one.id as PupilId] : []));
  const contacts = details.flatMap((one) => (one.kind === 'contact' ? [one.id] : []));
  const children = details.flatMap((one) => (one.kind === 'child' ? [one.id] : []));
  if (pupils.length > 0) {
    const named = (await searchText(tx.db, text)).filter(({ id }) => pupils.includes(id));
    const said = [...sentencesNaming(text, named).values()].flat().map(({ hash }) => hash);
    await tx.record({
      verb: 'pupil.consent_stated',
      subject,
      ...space,
      details: { count: pupils.length, pupils, kind, said },
    });
  }
  if (children.length > 0)
    await tx.record({
      verb: 'pupil.children_stated',
      subject,
      ...space,
      details: { count: children.length, children, kind },
    });
  if (contacts.length > 0)
    await tx.record({
      verb: 'pupil.contacts_confirmed',
      subject,
      ...space,
      details: { count: contacts.length, contacts, kind },
    });
}
