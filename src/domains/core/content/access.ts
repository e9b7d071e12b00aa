import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type CountryCode, isUuid } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import {
  type Content,
  type ContentRow,
  contentOf,
  findKind,
  type Place,
  type SurroundingLine,
  type Texts,
} from './registry.ts';

declare const seen: unique symbol;

interface FoundContent extends ContentRow {
  readonly kind: string;
  readonly word: Content['word'];
  readonly title: string;
  readonly body: string;
  readonly format: Content['format'];
  /** Its support service is responsible: that of the author, else of its space, else of the reader. */
  readonly country: CountryCode;
}

/** Content that this actor can read. Only this file makes one. */
export type SeenContent<actor extends Actor = Actor> = FoundContent & LoadedFor<actor> & { readonly [seen]: true };

/** Undefined for what the actor cannot see and for what is not there, hidden or removed: they look the same. */
export async function findContent<actor extends Actor>(
  viewer: Viewer<actor>,
  kind: string,
  id: string,
): Promise<SeenContent<actor> | undefined> {
  const content = findKind(kind);
  if (!content || !isUuid(id)) return undefined;
  const row = await readContent(viewer.db, content, id);
  if (!row || row.hidden || row.removed || !(await content.isSeen(viewer, row))) return undefined;
  const country = row.country ?? (await content.countryWithoutAuthor?.(viewer.db, row)) ?? ownCountry(viewer.actor);
  if (!country) return undefined;
  const { word, format } = content;
  return { ...row, kind, word, format, country } as SeenContent<actor>;
}

function ownCountry(actor: Actor): CountryCode | undefined {
  return actor.kind === 'member' ? actor.country : undefined;
}

interface Row extends ContentRow {
  readonly title: string;
  readonly body: string;
  readonly country: CountryCode | null;
}

/** A pupil's country is that of the teacher who made the account. */
async function readContent(db: Db, { table, columns }: Content, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select content.id, content."authorAccount", content."authorPupil", content.space, content.hidden, content.removed,
      content.title, content.body, coalesce(
        (select country from person where person.id = content."authorAccount"),
        (select country from person where person.id = (select teacher_id from pupil where pupil.id = content."authorPupil"))
      ) as country
    from (
      select ${sql.ref(columns.id)} as id, ${sql.ref(columns.authorAccount)} as "authorAccount",
        ${optional(columns.authorPupil, sql`null::uuid`)} as "authorPupil",
        ${optional(columns.space, sql`null::uuid`)} as space,
        hidden_at is not null as hidden,
        ${optional(columns.removedAt, sql`null`)} is not null as removed,
        ${optional(columns.title, sql`''`)} as title,
        concat_ws(E'\n\n', ${sql.join([sql`null`, ...columns.body.map((column) => sql`nullif(${sql.ref(column)}, '')`)])}) as body
      from ${sql.table(table)} where ${sql.ref(columns.id)} = ${id}::uuid
    ) content`.execute(db);
  return rows[0];
}

function optional(column: string | undefined, otherwise: RawBuilder<unknown>): RawBuilder<unknown> {
  return column === undefined ? otherwise : sql.ref(column);
}

/** Content as it reads now, hidden or removed as it may be: for somebody who decides about it. */
export interface ContentAsWritten extends ContentRow {
  readonly title: string;
  readonly body: string;
  readonly format: Content['format'];
  readonly place: Place | undefined;
}

export async function findAsWritten(
  db: Db,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<ContentAsWritten | undefined> {
  const content = contentOf(kind);
  const row = isUuid(id) ? await readContent(db, content, id) : undefined;
  return row && { ...row, format: content.format, place: await content.place?.(db, row) };
}

/** One line among what surrounds something else. */
export async function findLine(
  db: Db,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<SurroundingLine | undefined> {
  const row = await findAsWritten(db, { kind, id });
  return row && { ...row, author: row.authorAccount ?? row.authorPupil };
}

/** The stored picture of one thing, hidden ones too: for somebody who decides about it. */
export async function findContentPicture(
  db: Db,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<{ readonly key: string } | undefined> {
  const { table, columns } = contentOf(kind);
  if (!columns.picture || !isUuid(id)) return undefined;
  const { rows } = await sql<{ key: string }>`
    select ${sql.ref(columns.picture)} as key from ${sql.table(table)} where ${sql.ref(columns.id)} = ${id}::uuid`.execute(
    db,
  );
  return rows[0];
}

/** Content with the texts that its author may correct, hidden or removed as it may be. */
export interface CorrectableContent extends ContentRow {
  readonly texts: Texts;
}

export async function findCorrectable(
  db: Db,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<CorrectableContent | undefined> {
  const content = contentOf(kind);
  const row = isUuid(id) ? await readContent(db, content, id) : undefined;
  if (!row) return undefined;
  const columns = content.correction.texts.map(({ column }) => sql.ref(column));
  const { rows } = await sql<Texts>`
    select ${sql.join(columns)} from ${sql.table(content.table)}
    where ${sql.ref(content.columns.id)} = ${id}::uuid`.execute(db);
  return rows[0] && { ...row, texts: rows[0] };
}
