import { type RawBuilder, sql } from 'kysely';
import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { DB } from '#platform/db-types.ts';

export type OwnRow = Readonly<Record<string, unknown>>;

/** What a domain holds about somebody who has an account, as its `own-data.ts` declares it: the owner may download it. */
export interface OwnData {
  /** Names the part in the file: of a table, where the rows are those of one. */
  readonly name: string;
  /** The columns by which the rows name the person, as `table.column`. */
  readonly covers: readonly string[];
  /** In the order of `key`, those behind `after`. */
  readonly list: (db: Db, account: AccountId, slice: OwnSlice) => Promise<readonly OwnRow[]>;
  /** The columns that tell the rows of one person apart. None is a moment, which the database knows more exactly than we do. */
  readonly key: readonly string[];
  /** The column that holds the key of a stored picture, or of another file. */
  readonly picture?: string;
}

export interface OwnSlice {
  /** The key of the last row of the slice before; empty for the first slice. */
  readonly after: readonly unknown[];
  readonly most: number;
}

interface OwnTable<table extends keyof DB & string, column = keyof DB[table] & string> {
  readonly table: table;
  /** The columns that name the person; a row that names them in one is theirs. */
  readonly by: readonly [column, ...column[]];
  readonly key: readonly [column, ...column[]];
  /** Without hashes, secrets and what is only counted for the program. */
  readonly columns: readonly [column, ...column[]];
  readonly picture?: column;
  /** Which of the rows the product shows them, where not all: a condition on the table. */
  readonly only?: (account: AccountId) => RawBuilder<boolean>;
  /** What they are told in words of its own, in place of what stands in the row, by the name that it has in the file. */
  readonly told?: (account: AccountId) => Readonly<Record<string, RawBuilder<unknown>>>;
}

/** The rows of a table that name the person. */
export function ownRows<table extends keyof DB & string>({
  table,
  by,
  key,
  columns,
  picture,
  only,
  told,
}: OwnTable<table>): OwnData {
  const ofTable = (name: string) => sql.ref(`${table}.${name}`);
  const picked = [...new Set([...columns, ...key, ...(picture ? [picture] : [])])].map(ofTable);
  return {
    name: table,
    covers: by.map((column) => `${table}.${column}`),
    key,
    ...(picture && { picture }),
    async list(db, account, { after, most }) {
      const theirs = sql.join(
        by.map((column) => sql`${ofTable(column)} = ${account}`),
        sql` or `,
      );
      const words = Object.entries(told?.(account) ?? {}).map(([name, value]) => sql`${value} as ${sql.ref(name)}`);
      const order = sql.join(key.map(ofTable));
      const behind = after.length === 0 ? sql`` : sql`and (${order}) > (${sql.join(after)})`;
      const { rows } = await sql<OwnRow>`select ${sql.join([...picked, ...words])} from ${sql.table(table)}
        where (${theirs}) ${only ? sql`and ${only(account)}` : sql``} ${behind} order by ${order} limit ${sql.lit(most)}`.execute(
        db,
      );
      return rows;
    },
  };
}

let declared: readonly OwnData[] = [];

/** Called once at the start with what all domains declare. */
export function declareOwnData(all: readonly OwnData[]): void {
  if (new Set(all.map(({ name }) => name)).size < all.length)
    throw new Error('Two parts of the own data have one name.');
  declared = all.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

export const allOwnData = (): readonly OwnData[] => declared;
