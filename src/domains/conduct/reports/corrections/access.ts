import { sql } from 'kysely';
import { findCorrectable } from '#domains/core/content/access.ts';
import { contentOf, type Texts } from '#domains/core/content/registry.ts';
import { isOfficersAccount } from '#domains/people/accounts/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { type AccountId, type CaseId, type CountryCode, isUuid, type PupilId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { HiddenFacts } from '../model.ts';
import { canAskAgain } from '../policy.ts';

declare const seen: unique symbol;

interface Hidden extends HiddenFacts {
  readonly id: CaseId;
  readonly number: string;
  readonly kind: string;
  readonly subject: string;
  readonly country: CountryCode;
  readonly authorAccount: AccountId | null;
  readonly authorPupil: PupilId | null;
  readonly authorIsOfficer: boolean;
  /** Whether it stands on the reader's desk. */
  readonly isWaitedFor: boolean;
  /** As they read now. */
  readonly texts: Texts;
}
/** Something that an officer has hidden, for its author or the author's teacher. Only this file makes one. */
export type SeenHidden<actor extends Actor = Actor> = Hidden & LoadedFor<actor> & { readonly [seen]: 'hidden' };

/** By its case. Undefined for all others, and where nothing is left of it. */
export async function findHidden<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenHidden<actor> | undefined> {
  const row = isUuid(id) ? await selectHiding(db, actor, id as CaseId) : undefined;
  if (!row) return undefined;
  const { author_account: authorAccount, author_pupil: authorPupil, teacher_id: teacher } = row;
  if (!canAskAgain(actor, { authorAccount, authorPupil, teacher })) return undefined;
  const content = await findCorrectable(db, { kind: row.kind, id: row.subject_id });
  const hidden: Hidden = {
    id: row.id,
    number: String(row.number),
    kind: row.kind,
    subject: row.subject_id,
    country: row.country,
    state: row.state,
    decidedAt: row.decided_at,
    asked: Number(row.asked),
    hidden: (content?.hidden ?? false) && row.isLatest,
    removed: content?.removed ?? true,
    texts: content?.texts ?? {},
    authorAccount,
    authorPupil,
    authorIsOfficer: isOfficersAccount(row.author_kind),
    isWaitedFor: row.isWaitedFor,
  };
  return hidden as SeenHidden<actor>;
}

function selectHiding(db: Db, actor: Actor, id: CaseId) {
  const reader = actor.kind === 'member' ? actor.id : null;
  return db
    .selectFrom('conduct_case as c')
    .innerJoin('conduct_decision as d', 'd.case_id', 'c.id')
    .leftJoin('account_name as author', 'author.id', 'c.author_account')
    .leftJoin('pupil', 'pupil.id', 'c.author_pupil')
    .select(['c.id', 'c.number', 'c.kind', 'c.subject_id', 'c.country', 'c.state', 'd.decided_at'])
    .select(['c.author_account', 'c.author_pupil', 'pupil.teacher_id', 'author.kind as author_kind'])
    .select([
      sql<number>`(select count(*) from conduct_correction where case_id = c.id)`.as('asked'),
      sql<boolean>`not exists (select from conduct_case later join conduct_decision by on by.case_id = later.id
        where later.subject_id = c.subject_id and later.kind = c.kind and by.decision = 'hide'
          and by.decided_at > d.decided_at)`.as('isLatest'),
      sql<boolean>`exists (select from waiting where kind = 'hidden_content' and subject_id = c.id
        and on_account = ${reader}::uuid)`.as('isWaitedFor'),
    ])
    .where('c.id', '=', id)
    .where('d.decision', '=', 'hide')
    .executeTakeFirst();
}

/** The case that has hidden something, for its author or the author's teacher. */
export async function findHidingCase({ db, actor }: Viewer, kind: string, id: string): Promise<CaseId | undefined> {
  if (!isUuid(id) || actor.kind === 'guest' || actor.kind === 'operator') return undefined;
  const { rows } = await sql<{ id: CaseId }>`
    select c.id from conduct_case c
    left join pupil on pupil.id = c.author_pupil
    left join conduct_decision d on d.case_id = c.id
    where c.subject_id = ${id}::uuid and c.kind = ${kind}
      and (d.decision = 'hide' or (c.state = 'open' and c.hidden_at is not null))
      and ${actor.kind === 'pupil' ? sql`c.author_pupil = ${actor.id}::uuid` : sql`(c.author_account = ${actor.id}::uuid or pupil.teacher_id = ${actor.id}::uuid)`}
    order by c.opened_at desc, c.id desc limit 1`.execute(db);
  return rows[0]?.id;
}

/** The texts of a kind that its author may correct. */
export function correctableTexts(kind: string) {
  return contentOf(kind).correction.texts;
}
