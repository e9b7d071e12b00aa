import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, SupportServiceId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { CountryStatus } from '../model.ts';
import { type EditableWordList, isEditableList } from './model.ts';
import { canEditProgramme } from './policy.ts';

declare const seen: unique symbol;

/** A country with its dates, for those who run the programme. */
interface CountryDates {
  readonly code: CountryCode;
  readonly status: CountryStatus;
  readonly from: string;
  /** The day on which it left; null while it takes part. */
  readonly until: string | null;
}
export type EditableCountry<actor extends Actor = Actor> = CountryDates &
  LoadedFor<actor> & { readonly [seen]: 'country' };

export async function findCountryToEdit<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  code: string,
): Promise<EditableCountry<actor> | undefined> {
  if (!canEditProgramme(actor)) return undefined;
  const row = await db
    .selectFrom('country')
    .select(['code', 'status', 'member_from as from', 'member_until as until'])
    .where('code', '=', code as CountryCode)
    .executeTakeFirst();
  return row as EditableCountry<actor> | undefined;
}

/** What a support service is called and how it is reached; empty texts where there is no such service yet. */
interface ServiceFacts {
  /** Null: the central service. */
  readonly country: CountryCode | null;
  readonly id: SupportServiceId | undefined;
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly contact: string;
}
export type EditableService<actor extends Actor = Actor> = ServiceFacts &
  LoadedFor<actor> & { readonly [seen]: 'service' };

/** `place`: the code of a country, or `central`. */
export async function findServiceToEdit<actor extends Actor>(
  viewer: Viewer<actor>,
  place: string,
): Promise<EditableService<actor> | undefined> {
  const { db, actor } = viewer;
  if (!canEditProgramme(actor)) return undefined;
  const country = place === 'central' ? null : (await findCountryToEdit(viewer, place))?.code;
  if (country === undefined) return undefined;
  const row = await db
    .selectFrom('support_service')
    .select(['id', 'name', 'email', 'website', 'contact'])
    .where('country', country ? '=' : 'is', country)
    .executeTakeFirst();
  const { id, name = '', email = '', website, contact = '' } = row ?? {};
  return { country, id, name, email, website: website ?? '', contact } as EditableService<actor>;
}

export type EditableList<actor extends Actor = Actor> = { readonly list: EditableWordList } & LoadedFor<actor> & {
    readonly [seen]: 'list';
  };

/** A list whose words may be changed: undefined for one whose words the program itself knows. */
export function findListToEdit<actor extends Actor>(
  { actor }: Pick<Viewer<actor>, 'actor'>,
  list: string,
): EditableList<actor> | undefined {
  return canEditProgramme(actor) && isEditableList(list) ? ({ list } as EditableList<actor>) : undefined;
}

/** One word of such a list, offered or ended. */
interface WordWithLabels {
  readonly list: EditableWordList;
  readonly key: string;
  /** By language. */
  readonly labels: Readonly<Record<string, string>>;
}
export type EditableWord<actor extends Actor = Actor> = WordWithLabels & LoadedFor<actor> & { readonly [seen]: 'word' };

export async function findWordToEdit<actor extends Actor>(
  viewer: Viewer<actor>,
  { list, key }: { readonly list: string; readonly key: string },
): Promise<EditableWord<actor> | undefined> {
  const found = findListToEdit(viewer, list);
  if (!found) return undefined;
  // Each word has its English label.
  const rows = await viewer.db
    .selectFrom('word_label')
    .select(['language', 'label'])
    .where('list', '=', found.list)
    .where('key', '=', key)
    .execute();
  const labels = Object.fromEntries(rows.map(({ language, label }) => [language, label]));
  return rows.length > 0 ? ({ list: found.list, key, labels } as unknown as EditableWord<actor>) : undefined;
}
