import { sql } from 'kysely';
import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import type { AccountId, CaseId, PupilId, ReportId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import type { Services } from '#platform/services.ts';
import { excerptOf, isHiddenAtOnce, isUrgent, reportLimits, topicsOf } from '../model.ts';
import type { SeenReportable } from '../reporting/access.ts';
import { hideSubject } from './hide-subject.ts';

interface NewReport {
  /** Becomes the report's id: the same form sent twice reports once. */
  readonly idempotencyKey: string;
  readonly reason: string;
  readonly explanation: string;
  readonly atPupil: boolean;
}

interface Reporter {
  readonly account: AccountId | null;
  readonly pupil: PupilId | null;
}

type Outcome = Result<{ readonly number: string; readonly hidden: boolean }, 'taken'>;

/**
 * Reports a thing that the actor sees. The reports on one thing gather in one open case; whoever reports it again learns
 * the number of his case.
 */
export async function reportContent(
  db: Db,
  actor: Actor,
  thing: SeenReportable,
  report: NewReport,
  { now, services, address }: { readonly now: Date; readonly services: Services; readonly address: string },
): Promise<Result<string, 'taken' | 'tooMany'>> {
  const known = await findKnown(db, report.idempotencyKey as ReportId, reporterOf(actor), thing);
  if (known) return known.ok ? ok(known.value.number) : known;
  const mayTake = await (actor.kind === 'guest'
    ? services.limits.take(reportLimits.guest, address)
    : services.limits.take(reportLimits.person, actor.id));
  if (!mayTake) return refuse('tooMany');
  const done = await db.transaction().execute((tx) => writeReport(tx, actor, thing, report, now));
  if (!done.ok) return done;
  if (done.value.hidden) for (const topic of topicsOf(thing)) services.live.publish(topic);
  return ok(done.value.number);
}

async function writeReport(
  tx: Db,
  actor: Actor,
  thing: SeenReportable,
  { idempotencyKey, reason, explanation, atPupil }: NewReport,
  now: Date,
): Promise<Outcome> {
  const reporter = reporterOf(actor);
  const found = await openCase(tx, thing, now);
  const id = idempotencyKey as ReportId;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('report')
    .values({
      id,
      case_id: found.id,
      by_account: reporter.account,
      by_pupil: reporter.pupil,
      reason_key: reason,
      explanation,
      at_pupil: atPupil,
      reported_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  // He has reported it already, by this form or by another one; or the key is somebody else's.
  if (numInsertedOrUpdatedRows === 0n)
    return (await findKnown(tx, id, reporter, thing)) ?? ok({ number: String(found.number), hidden: false });
  const byPupil = actor.kind === 'pupil';
  const facts = { reason, byPupil, atPupil, harassmentReports: await countHarassmentReports(tx, found.id) };
  const hidden = isHiddenAtOnce(facts) && (await hideSubject(tx, 'program', thing, now));
  const urgent = found.urgent || isUrgent(facts);
  await tx
    .updateTable('conduct_case')
    .set({ urgent, ...(hidden && { hidden_at: now }) })
    .where('id', '=', found.id)
    .execute();
  await recordEvent(
    tx,
    actor,
    {
      verb: 'case.reported',
      subject: found.id,
      country: thing.country,
      details: {
        kind: thing.kind,
        ...(hidden && { hidden: 1 }),
        ...(urgent && !found.urgent && { urgent: 1 }),
        ...(byPupil && thing.space && { pupilIn: thing.space }),
      },
    },
    now,
  );
  return ok({ number: String(found.number), hidden });
}

/** The open case about this thing, locked; a new one where there is none. */
async function openCase(tx: Db, thing: SeenReportable, now: Date) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await tx
      .insertInto('conduct_case')
      .values({
        id: newId<CaseId>(),
        kind: thing.kind,
        subject_id: thing.id,
        author_account: thing.account,
        author_pupil: thing.pupil,
        country: thing.country,
        excerpt: excerptOf(thing, textFromHtml),
        state: 'open',
        opened_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const found = await tx
      .selectFrom('conduct_case')
      .select(['id', 'number', 'urgent'])
      .where('kind', '=', thing.kind)
      .where(sql<boolean>`subject_id = ${thing.id}::uuid`)
      .where('state', '=', 'open')
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (found) return found;
    // Decided between the two statements: what comes now is a new case.
  }
  throw new Error('The case about one thing was decided five times within one report.');
}

/** The report with this key: the same form, sent before. Refused where the key is that of something else. */
async function findKnown(
  db: Db,
  id: ReportId,
  reporter: Reporter,
  thing: SeenReportable,
): Promise<Outcome | undefined> {
  const row = await db
    .selectFrom('report')
    .innerJoin('conduct_case', 'conduct_case.id', 'report.case_id')
    .select(['number', 'subject_id', 'by_account', 'by_pupil'])
    .where('report.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const own = row.by_account === reporter.account && row.by_pupil === reporter.pupil;
  return own && row.subject_id === thing.id ? ok({ number: String(row.number), hidden: false }) : refuse('taken');
}

async function countHarassmentReports(tx: Db, id: CaseId): Promise<number> {
  const rows = await tx
    .selectFrom('report')
    .select('id')
    .where('case_id', '=', id)
    .where('reason_key', '=', 'harassment_or_threat')
    .where(sql<boolean>`(by_account is not null or by_pupil is not null)`)
    .limit(2)
    .execute();
  return rows.length;
}

function reporterOf(actor: Actor): Reporter {
  if (actor.kind === 'guest') return { account: null, pupil: null };
  return actor.kind === 'pupil' ? { account: null, pupil: actor.id } : { account: actor.id, pupil: null };
}
