import { sql } from 'kysely';
import type { SeenContent } from '#domains/core/content/access.ts';
import { contentOf } from '#domains/core/content/registry.ts';
import { setHidden } from '#domains/core/content/steps/set-hidden.ts';
import { asProgram, type Tx, transact } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { isOfficersAccount } from '#domains/people/accounts/model.ts';
import { type Actor, type Author, authorOf, idOf } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { CaseId, ReportId } from '#kernel/ids.ts';
import { widerNetworkOf } from '#kernel/network.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { takeOfPersonOrNetwork } from '#platform/limits.ts';
import { newId } from '#platform/new-id.ts';
import {
  type CountedReport,
  excerptOf,
  isHiddenAtOnce,
  isSevere,
  isUrgent,
  joinReports,
  reportLimits,
  unfoundedReports,
} from '../model.ts';
import { canHideAtOnce } from '../policy.ts';

interface NewReport {
  /** Becomes the report's id: the same form sent twice reports once. */
  readonly idempotencyKey: string;
  readonly reason: string;
  readonly explanation: string;
  readonly atPupil: boolean;
  /** The network address that the reports of guests are counted by. */
  readonly address: string;
}

/**
 * Reports content that the actor sees. The reports on it gather in one open case; a person who reports it again
 * learns the number of that case.
 */
export async function reportContent<actor extends Actor>(
  by: By<actor>,
  content: SeenContent<NoInfer<actor>>,
  report: NewReport,
): Promise<Result<string, 'taken' | 'tooMany'>> {
  const { actor, services } = by;
  const known = await findKnown(by.db, report.idempotencyKey as ReportId, authorOf(actor), content.id);
  if (known) return known;
  const { limits } = services;
  if (!(await takeOfPersonOrNetwork({ limits, ...reportLimits }, { actor, address: report.address })))
    return refuse('tooMany');
  return transact(by, (tx) => writeReport(tx, content, report));
}

async function writeReport(tx: Tx<Actor>, content: SeenContent, report: NewReport): Promise<Result<string, 'taken'>> {
  const found = await openCase(tx, content);
  const reporter = authorOf(tx.actor);
  const id = report.idempotencyKey as ReportId;
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('report')
    .values({
      id,
      case_id: found.id,
      by_account: reporter.account,
      by_pupil: reporter.pupil,
      reason_key: report.reason,
      explanation: report.explanation,
      at_pupil: report.atPupil,
      guest_network: guestNetwork(tx, found.id, report.address),
      reported_at: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  const number = String(found.number);
  if (numInsertedOrUpdatedRows === 0n) {
    // By this form, or the key belongs to another report.
    const known = await findKnown(tx.db, id, reporter, content.id);
    if (known) return known;
    const own = await addToOwnReport(tx, { caseId: found.id, reporter, report });
    if (own) await applyRules(tx, { content, report: { ...report, idempotencyKey: own }, found });
    return ok(number);
  }
  await applyRules(tx, { content, report, found });
  return ok(number);
}

interface Again {
  readonly caseId: CaseId;
  readonly reporter: Author;
  readonly report: NewReport;
}

/** One person reports one thing once: what they say later stands below what they said first. Undefined where it says nothing new. */
async function addToOwnReport({ db }: Tx<Actor>, { caseId, reporter, report }: Again): Promise<ReportId | undefined> {
  const own = await db
    .selectFrom('report')
    .select(['id', 'reason_key as reason', 'explanation', 'at_pupil as atPupil'])
    .where('case_id', '=', caseId)
    .where(
      reporter.account
        ? sql<boolean>`by_account = ${reporter.account}::uuid`
        : sql<boolean>`by_pupil = ${reporter.pupil}::uuid`,
    )
    .executeTakeFirst();
  if (!own) return undefined;
  const next = joinReports(own, report);
  if (!next) return undefined;
  await db
    .updateTable('report')
    .set({ reason_key: next.reason, explanation: next.explanation, at_pupil: next.atPupil })
    .where('id', '=', own.id)
    .execute();
  return own.id;
}

interface Written {
  readonly content: SeenContent;
  readonly report: NewReport;
  readonly found: Awaited<ReturnType<typeof openCase>>;
}

/** What a report brings with it at once: the case becomes urgent, the content is hidden until somebody has decided. */
async function applyRules(tx: Tx<Actor>, { content, report, found }: Written): Promise<void> {
  const byPupil = authorOf(tx.actor).pupil !== null;
  const { reason, atPupil } = report;
  const facts = { reason, byPupil, atPupil };
  const { kind, id, country, space } = content;
  const reports = await listCountedReports(tx, { id: found.id, latest: report.idempotencyKey as ReportId });
  const hides = isHiddenAtOnce(reports) || (await contentOf(kind).hidesAtOnce?.(tx, content)) === true;
  const hidden = hides && (await setHidden(asProgram(tx), { kind, id, hidden: true }));
  const becomesUrgent = !found.urgent && isUrgent(facts);
  if (becomesUrgent) await waitForDecision(tx, content, { id: found.id, urgent: true });
  if (becomesUrgent || hidden)
    await tx.db
      .updateTable('conduct_case')
      .set({ ...(becomesUrgent && { urgent: true }), ...(hidden && { hidden_at: tx.now }) })
      .where('id', '=', found.id)
      .execute();
  await tx.record({
    verb: 'case.reported',
    subject: found.id,
    country,
    details: {
      kind,
      ...(hidden && { hidden: 1 }),
      ...(becomesUrgent && { urgent: 1 }),
      ...(byPupil && space && { pupilIn: space }),
    },
  });
}

/** The open case about this content, locked; a new one where there is none. */
async function openCase(tx: Tx, content: SeenContent) {
  const { db, now } = tx;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const opened = await db
      .insertInto('conduct_case')
      .values({
        id: newId<CaseId>(),
        kind: content.kind,
        subject_id: content.id,
        author_account: content.authorAccount,
        author_pupil: content.authorPupil,
        country: content.country,
        excerpt: excerptOf(content, textFromHtml),
        state: 'open',
        opened_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (opened) await waitForDecision(tx, content, { id: opened.id, urgent: false });
    const found = await db
      .selectFrom('conduct_case')
      .select(['id', 'number', 'urgent'])
      .where('kind', '=', content.kind)
      .where(sql<boolean>`subject_id = ${content.id}::uuid`)
      .where('state', '=', 'open')
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (found) return found;
    // Decided between the two statements: what comes now is a new case.
  }
  throw new Error('The case about one piece of content was decided five times within one report.');
}

/** The country's support service decides; about an officer only the central one. */
async function waitForDecision(
  tx: Tx,
  { authorAccount, country }: SeenContent,
  { id, urgent }: { readonly id: CaseId; readonly urgent: boolean },
): Promise<void> {
  const author =
    authorAccount &&
    (await tx.db
      .selectFrom('account_name as account')
      .select('kind')
      .where('id', '=', authorAccount)
      .executeTakeFirst());
  const onlyCentral = isOfficersAccount(author?.kind);
  await startWaiting(tx, { kind: 'case', subject: id, on: { country, onlyCentral }, urgent });
}

/** The number of the case of the report with this key: the same form, sent before. Refused where the key belongs to another report. */
async function findKnown(
  db: Db,
  id: ReportId,
  reporter: Author,
  subject: string,
): Promise<Result<string, 'taken'> | undefined> {
  const row = await db
    .selectFrom('report')
    .innerJoin('conduct_case', 'conduct_case.id', 'report.case_id')
    .select(['number', 'subject_id', 'by_account', 'by_pupil'])
    .where('report.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const own = row.by_account === reporter.account && row.by_pupil === reporter.pupil;
  return own && row.subject_id === subject ? ok(String(row.number)) : refuse('taken');
}

/** All reports on a case. Whether a reporter is trusted matters for the latest only: an earlier one would have hidden it. */
async function listCountedReports(
  tx: Tx<Actor>,
  { id, latest }: { readonly id: CaseId; readonly latest: ReportId },
): Promise<CountedReport[]> {
  const isTrusted = canHideAtOnce(tx.actor) && (await countUnfounded(tx)) < unfoundedReports.most;
  const rows = await tx.db
    .selectFrom('report')
    .select(['id', 'reason_key', 'at_pupil', 'by_account', 'by_pupil', 'guest_network'])
    .where('case_id', '=', id)
    .orderBy('reported_at')
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    reason: row.reason_key,
    byPupil: row.by_pupil !== null,
    atPupil: row.at_pupil,
    reporter: row.by_account ?? row.by_pupil ?? row.guest_network ?? row.id,
    isGuest: row.by_account === null && row.by_pupil === null,
    isTrusted: row.id === latest && isTrusted,
  }));
}

/** Severe reports of this person about which a support service found nothing wrong. */
async function countUnfounded({ db, actor, now }: Tx<Actor>): Promise<number> {
  const { account, pupil } = authorOf(actor);
  const rows = await db
    .selectFrom('report')
    .innerJoin('conduct_decision', 'conduct_decision.case_id', 'report.case_id')
    .select(['report.reason_key', 'report.at_pupil'])
    .where(
      account ? sql<boolean>`report.by_account = ${account}::uuid` : sql<boolean>`report.by_pupil = ${pupil}::uuid`,
    )
    .where('conduct_decision.decision', '=', 'dismiss')
    .where('conduct_decision.decided_at', '>', daysAfter(now, -unfoundedReports.days))
    .limit(1000)
    .execute();
  return rows.filter((row) => isSevere({ reason: row.reason_key, atPupil: row.at_pupil, byPupil: pupil !== null }))
    .length;
}

/** Neighbours in one network count as one reporter. Of this case only: nothing tells which network it was, or that it has reported other things. */
function guestNetwork({ actor, services }: Tx<Actor>, id: CaseId, address: string): string | null {
  return idOf(actor) ? null : services.keyring.sign(`report-network:${id}:${widerNetworkOf(address)}`);
}
