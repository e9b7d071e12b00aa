import type { StatableDetail } from '#domains/core/content/model.ts';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { guessLanguage } from '#kernel/guess-language.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { foldedWords } from '#kernel/words.ts';
import { textFromHtml, withoutPictures } from '#platform/clean-html.ts';
import type { By } from '#platform/command.ts';
import { isChanged } from '#platform/version-of.ts';
import type { SeenAdvert } from '../access.ts';
import {
  type Advert,
  type AdvertChanges,
  type AdvertText,
  contradictionsIn,
  type FieldName,
  isSameText,
  missingFields,
  type Refused,
  said,
} from '../model.ts';
import { canEditAdvert } from '../policy.ts';
import { findPublicDetails } from '../steps/find-public-details.ts';
import { coverFor } from '../steps/give-cover.ts';
import { lockAdvert } from '../steps/lock-advert.ts';
import { mergeDraft } from '../steps/merge-draft.ts';
import { writeEntries } from '../steps/write-entries.ts';

export interface SavedAdvert {
  readonly text: AdvertText;
  /** Not saved: it would contradict itself, an open advert would lack it, or the public site would tell what it must not. */
  readonly refused: readonly Refused[];
  /** Of a draft: not saved, because another tab has saved something else there since. */
  readonly conflicts: readonly FieldName[];
}

/** What a form showed when it was opened: what another tab has saved since is not overwritten unseen. */
interface Seen {
  readonly names: readonly FieldName[];
  readonly version: string | undefined;
  /** What the same tab has sent since then. */
  readonly own: readonly AdvertChanges[];
}

/** Saves what was changed of a draft or an open advert. */
export async function saveAdvert(
  by: By<Member>,
  advert: SeenAdvert<Member>,
  changes: AdvertChanges,
  seen?: Seen,
): Promise<Result<SavedAdvert, 'notEditable' | 'changedMeanwhile'>> {
  if (!canEditAdvert(by.actor, advert)) return refuse('notEditable');
  // A long text is searched before the advert is locked.
  if (advert.state === 'open') await findPublicDetails(by, advert.author, typedText(advert, changes));
  return transact(by, async (tx) => {
    const locked = await lockAdvert(tx, advert.id);
    if (!locked || !canEditAdvert(tx.actor, locked)) return refuse('notEditable');
    const { text: typed, conflicts } = typedOver(locked, changes, seen);
    const refused = [...refusedIn(locked, typed), ...(await toldIn(tx, locked, typed))];
    const text = withoutRefused(locked, typed, refused);
    if (seen && locked.state === 'open') {
      const [kept, typedNow] = [said(locked.text, seen.names), said(text, seen.names)];
      if (isChanged(seen.version, kept, typedNow)) return refuse('changedMeanwhile');
    }
    if (!isSameText(text, locked.text)) await writeText(tx, locked, text);
    return ok({ text, refused, conflicts });
  });
}

function typedOver(locked: Advert, changes: AdvertChanges, seen: Seen | undefined) {
  const text = typedText(locked, changes);
  if (!seen || locked.state !== 'draft') return { text, conflicts: [] };
  const own = seen.own.map((sent) => ({
    text: typedText(locked, sent),
    names: seen.names.filter((name) => sent[name] !== undefined),
  }));
  return mergeDraft(locked.text, { ...seen, text, own });
}

/** Without pictures: an advert stands in no space, and they are those of spaces. */
export function typedText({ text }: Pick<Advert, 'text'>, changes: AdvertChanges): AdvertText {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const typed: AdvertText = { ...text, ...given };
  return { ...typed, description: withoutPictures(typed.description) };
}

function refusedIn({ state }: Advert, typed: AdvertText): Refused[] {
  const contradictions = contradictionsIn(typed);
  if (state === 'draft') return contradictions;
  return [...missingFields(typed, textFromHtml(typed.description)), ...contradictions];
}

/** A draft may tell it until it is posted. */
async function toldIn(tx: Tx, { state, author, text: before }: Advert, typed: AdvertText): Promise<Refused[]> {
  if (state === 'draft') return [];
  const field = typed.on_site === before.on_site ? 'description' : 'on_site';
  return toldAt(field, await findPublicDetails(tx, author, typed));
}

/** As what is wrong with a field: each kind once. */
export function toldAt(field: FieldName, details: readonly StatableDetail[]): Refused[] {
  return (['name', 'child', 'contact'] as const).flatMap((missing) => {
    const told = details.filter(({ kind }) => kind === missing).map(({ name }) => name);
    return told.length > 0 ? [{ field, missing, told }] : [];
  });
}

function withoutRefused({ text: before }: Advert, typed: AdvertText, refused: readonly Refused[]): AdvertText {
  let text = typed;
  for (const { field, missing } of refused) {
    const names: readonly FieldName[] =
      field === 'age_from'
        ? ['age_from', 'age_to']
        : missing === 'contact' || missing === 'child' || missing === 'name'
          ? ['title', 'description', 'on_site']
          : [field];
    for (const name of names) text = { ...text, [name]: before[name] };
  }
  return text;
}

async function writeText(tx: Tx<Member>, { id, state, cover, writtenIn }: Advert, text: AdvertText): Promise<void> {
  const words = foldedWords(`${text.title} ${textFromHtml(text.description)}`);
  await tx.db
    .updateTable('advert')
    .set({
      ...text,
      subjects: [...text.subjects],
      languages: [...text.languages],
      tools: [...text.tools],
      partner_countries: [...text.partner_countries],
      written_in: guessLanguage(words, [writtenIn, ...text.languages]) ?? writtenIn,
      cover: await coverFor(tx, id, text, cover),
      saved_at: tx.now,
      ...(state === 'open' && { changed_at: tx.now }),
    })
    .where('id', '=', id)
    .execute();
  if (state !== 'open') return;
  await writeEntries(tx, [id]);
  await tx.record({ verb: 'advert.changed', subject: id });
}
