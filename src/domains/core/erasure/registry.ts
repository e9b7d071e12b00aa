import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { DB } from '#platform/db-types.ts';
import type { Message } from '#platform/i18n.ts';

/** What becomes of a row that names somebody: it is deleted, or the column is emptied. */
type Fate = 'row goes' | 'unnamed';

/** What becomes of what a domain keeps about somebody, as its `erasure.ts` declares it (docs/data.md says it in words). */
export interface Erasure {
  /** The columns that name the person, as `table.column`. */
  readonly covers: Readonly<Record<string, Fate>>;
  /** Done before all that are not: it reads what they delete. */
  readonly first?: boolean;
  /** In the transaction of the erasure. Resolves to the keys of stored files that go after the commit. */
  readonly erase: (tx: Tx<'program'>, account: AccountId) => Promise<readonly string[]>;
  /** What the owner reads before they close the account. */
  readonly tell?: (db: Db, account: AccountId) => Promise<readonly ErasureNote[]>;
  /** Shared work still refers to the account: it is emptied, and its row stays. */
  readonly refersTo?: (db: Db, account: AccountId) => Promise<boolean>;
}

export interface ErasureNote {
  readonly words: Message;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Has to be done before the account can be closed: on this page. */
  readonly toDoAt?: string;
}

type Columns<table extends keyof DB> = readonly [keyof DB[table] & string, ...(keyof DB[table] & string)[]];

const covering = (table: string, columns: readonly string[], fate: Fate) =>
  Object.fromEntries(columns.map((column) => [`${table}.${column}`, fate]));

/** The rows of a table that name the person in one of these columns are deleted. */
export function rowsGo<table extends keyof DB & string>(table: table, ...columns: Columns<table>): Erasure {
  return {
    covers: covering(table, columns, 'row goes'),
    async erase({ db }, account) {
      const theirs = sql.join(
        columns.map((column) => sql`${sql.ref(column)} = ${account}`),
        sql` or `,
      );
      await sql`delete from ${sql.table(table)} where ${theirs}`.execute(db);
      return [];
    },
  };
}

/** The rows of a table stay, and name the person no more. */
export function rowsUnnamed<table extends keyof DB & string>(table: table, ...columns: Columns<table>): Erasure {
  return {
    covers: covering(table, columns, 'unnamed'),
    async erase({ db }, account) {
      for (const column of columns)
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = null where ${sql.ref(column)} = ${account}`.execute(
          db,
        );
      return [];
    },
  };
}

/** The texts of a table stay, and say of the author only from which school they were. */
export function authorsUnnamed(table: 'diary_post' | 'discussion' | 'reply' | 'space_picture'): Erasure {
  return {
    covers: covering(table, ['author_account'], 'unnamed'),
    first: true,
    async erase({ db }, account) {
      await sql`update ${sql.table(table)} set author_account = null,
        author_school = (select school_id from person where person.id = ${account}) where author_account = ${account}`.execute(
        db,
      );
      return [];
    },
  };
}

let declared: readonly Erasure[] = [];

/** Called once at the start with what all domains declare. */
export function declareErasures(all: readonly Erasure[]): void {
  declared = [...all.filter(({ first }) => first), ...all.filter(({ first }) => !first)];
}

export const allErasures = (): readonly Erasure[] => declared;
