import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import { holdText } from '../held/steps/hold-text.ts';
import { type ApproachKind, wholeText } from '../kinds/model.ts';
import { type Concern, judge, type Verdict } from '../model.ts';
import { findStanding, listAlikeOfOthers, listApproaches } from '../queries.ts';
import type { RuleKey } from '../rules/model.ts';
import { countFired } from '../rules/steps/count-fired.ts';
import { bandsOf, signalsIn } from '../signals/model.ts';

/** A first text to people whom its sender does not know, with all that it takes to send it later. */
export interface NewApproach {
  /** Of the message, request, answer, comment, thread or reply that it becomes. An advert has an id already: each try to post it has its own. */
  readonly id: string;
  readonly kind: ApproachKind;
  readonly title?: string;
  readonly body: string;
  /** Null for what everybody reads. */
  readonly to: MemberId | null;
  /** The advert, post, forum or thread where it goes. */
  readonly place?: string;
  /** Of an answer: who reads it. */
  readonly readers?: 'author' | 'members';
}

export interface Screening {
  /** They were warned, and send it all the same. */
  readonly sendAnyway: boolean;
  /** An officer has released it: it is not screened again. */
  readonly released?: boolean;
}

/** A text that may go out; the one who sends it keeps it, so that later ones are compared with it. */
interface Passed {
  readonly concern: undefined;
  readonly keep: () => Promise<void>;
}
type Screened = Passed | { readonly concern: Concern };

/**
 * All that is written first to strangers passes here. The caller holds the lock of the sender's row. A text that is held is kept whole; of
 * one that begins a pause it is kept that it was tried.
 */
export async function screenText(
  tx: Tx<Member>,
  approach: NewApproach,
  { sendAnyway, released = false }: Screening,
): Promise<Screened> {
  const { db, actor, now, services } = tx;
  const signals = signalsIn(wholeText(approach), new URL(services.baseUrl).hostname);
  const { trust, rules } = await findStanding(db, actor.id, now);
  const bands = bandsOf(approach.body, rules.manySenders.numbers.words);
  const kept = { ...approach, signals: [...signals.links, ...signals.contacts, ...signals.asks], bands };
  const pass = (observed: readonly RuleKey[]): Passed => ({
    concern: undefined,
    async keep() {
      await keepApproach(tx, kept, { outcome: 'sent' });
      if (observed.length > 0) await countFired(tx, observed);
    },
  });
  if (released) return pass([]);
  const earlier = (await listApproaches(db, actor.id, now)).filter(({ id }) => id !== approach.id);
  const ofOthers = await listAlikeOfOthers(db, { member: actor.id, bands, now });
  const draft = { kind: approach.kind, body: approach.body, ...signals };
  const verdict = judge(draft, { trust, rules, earlier, ofOthers }, now);
  switch (verdict.outcome) {
    case 'pass':
      return pass(verdict.observed);
    case 'warn':
      return sendAnyway ? pass(verdict.observed) : { concern: 'warned' };
    case 'refuse':
      return { concern: 'limited' };
    case 'hold':
      if (verdict.rule) await hold(tx, kept, { ...verdict, rule: verdict.rule, version: rules[verdict.rule].version });
      return { concern: 'held' };
    case 'pause':
      await pause(tx, kept, verdict);
      return { concern: 'paused' };
  }
}

interface KeptApproach extends NewApproach {
  readonly signals: readonly string[];
  readonly bands: readonly number[];
}

async function hold(
  tx: Tx<Member>,
  approach: KeptApproach,
  verdict: Verdict & { readonly rule: RuleKey; readonly version: number },
): Promise<void> {
  const { rule } = verdict;
  if (!(await holdText(tx, approach, verdict))) return;
  await keepApproach(tx, approach, { outcome: 'held', rule });
  await countFired(tx, [rule]);
}

/** During a pause, tries count no more. */
async function pause(tx: Tx<Member>, approach: KeptApproach, { rule, until, alike }: Verdict): Promise<void> {
  if (!rule || !until || alike.length === 0) return;
  if (!(await keepApproach(tx, approach, { outcome: 'paused', rule, until }))) return;
  await countFired(tx, [rule]);
  const { actor } = tx;
  await tx.record({
    verb: 'approach.refused',
    subject: actor.id,
    country: actor.country,
    details: { kind: approach.kind, rule, alike: alike.length },
  });
}

interface Kept {
  readonly outcome: 'sent' | 'held' | 'paused';
  readonly rule?: RuleKey;
  readonly until?: Date;
}

/** More than is compared. */
const longestKept = 5000;

/** False where a form that was sent twice has been kept already. A text that goes out is kept as it goes. */
async function keepApproach(
  { db, actor, now }: Tx<Member>,
  { id, kind, body: whole, to, signals, bands }: KeptApproach,
  { outcome, rule, until }: Kept,
): Promise<boolean> {
  const body = whole.slice(0, longestKept).toWellFormed();
  const row = { body, outcome, rule: rule ?? null, until: until ?? null, signals: [...signals], made_at: now };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('approach')
    .values({ id, member_id: actor.id, kind, to_id: to, ...row })
    .onConflict((conflict) => {
      const same = conflict.column('id');
      return outcome === 'sent' ? same.doUpdateSet(row) : same.doNothing();
    })
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  if (bands.length > 0)
    await db
      .insertInto('approach_band')
      .values(bands.map((hash) => ({ hash, approach_id: id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return true;
}
