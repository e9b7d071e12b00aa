import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, SupportServiceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { CountryStatus } from '../model.ts';
import { type EditableWordList, isEditableList } from './model.ts';
import { canEditProgramme } from './policy.ts';

declare const seen: unique symbol;

/** A country with its dates, for those who run the programme. */
export interface EditableCountry {
  readonly [seen]: 'country';
  readonly code: CountryCode;
  readonly status: CountryStatus;
  readonly from: string;
  /** The day on which it left; null while it takes part. */
  readonly until: string | null;
}

export async function findCountryToEdit(db: Db, actor: Actor, code: string): Promise<EditableCountry | undefined> {
  if (!canEditProgramme(actor)) return undefined;
  const row = await db
    .selectFrom('country')
    .select(['code', 'status', 'member_from as from', 'member_until as until'])
    .where('code', '=', code as CountryCode)
    .executeTakeFirst();
  return row && (row as EditableCountry);
}

/** The place of a support service, whether it has been founded or not. */
export interface EditableService {
  readonly [seen]: 'service';
  /** Null: the central service. */
  readonly country: CountryCode | null;
  readonly id: SupportServiceId | undefined;
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly contact: string;
}

/** `place`: the code of a country, or `central`. */
export async function findServiceToEdit(db: Db, actor: Actor, place: string): Promise<EditableService | undefined> {
  if (!canEditProgramme(actor)) return undefined;
  const country = place === 'central' ? null : (await findCountryToEdit(db, actor, place))?.code;
  if (country === undefined) return undefined;
  const row = await db
    .selectFrom('support_service')
    .select(['id', 'name', 'email', 'website', 'contact'])
    .where('country', country ? '=' : 'is', country)
    .executeTakeFirst();
  const { id, name = '', email = '', website, contact = '' } = row ?? {};
  return { country, id, name, email, website: website ?? '', contact } as EditableService;
}

export interface EditableList {
  readonly [seen]: 'list';
  readonly list: EditableWordList;
}

/** A list whose words may be changed: undefined for one whose words the program itself knows. */
export function findListToEdit(actor: Actor, list: string): EditableList | undefined {
  return canEditProgramme(actor) && isEditableList(list) ? ({ list } as EditableList) : undefined;
}

/** One word of such a list, offered or ended. */
export interface EditableWord {
  readonly [seen]: 'word';
  readonly list: EditableWordList;
  readonly key: string;
  /** By language. */
  readonly labels: Readonly<Record<string, string>>;
}

export async function findWordToEdit(
  db: Db,
  actor: Actor,
  { list, key }: { readonly list: string; readonly key: string },
): Promise<EditableWord | undefined> {
  const found = findListToEdit(actor, list);
  if (!found) return undefined;
  // Each word has its English label.
  const rows = await db
    .selectFrom('word_label')
    .select(['language', 'label'])
    .where('list', '=', found.list)
    .where('key', '=', key)
    .execute();
  const labels = Object.fromEntries(rows.map(({ language, label }) => [language, label]));
  return rows.length > 0 ? ({ list: found.list, key, labels } as unknown as EditableWord) : undefined;
}
