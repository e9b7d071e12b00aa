import { firstNameAtEnd, firstNameOnly, isKnownGivenName } from '#kernel/first-names.ts';
import { fold } from '#kernel/fold.ts';
import { isShapedLikeSurname } from '#kernel/names/small-surnames.ts';
import { fullNames, type Preview } from '../model.ts';

/** What comes first in the names of a list, as the teacher says. */
export const nameOrders = ['given', 'family'] as const;
export type NameOrder = (typeof nameOrders)[number];
const cutBy = { given: firstNameOnly, family: firstNameAtEnd } as const;

/** The full names of each place, also of those that have been shortened: so they can be shortened the other way. Undefined for others. */
export function namesToShorten({
  names,
  kept,
  whole,
}: Pick<Preview, 'names' | 'kept' | 'whole'>): (string | undefined)[] {
  const full = fullNames(names, kept);
  return names.map((name, at) => {
    if (kept.includes(name)) return undefined;
    const before = whole[at];
    return before && isCutOf(name, before) ? before : full.has(name) ? name : undefined;
  });
}

/** A first name that was cut out of a longer one, as the list shows it. */
export interface CutName {
  readonly whole: string;
  readonly leftOut: string;
  /** What the other order would have kept; undefined where that is the same. */
  readonly other: string | undefined;
  /** What was kept looks like a surname beside what was left out. */
  readonly looksWrong: boolean;
}

/** Undefined where the name is not what either order leaves of the longer one. */
export function cutNameOf(name: string, whole: string | undefined): CutName | undefined {
  if (!whole || !isCutOf(name, whole)) return undefined;
  const kept =
    nameOrders.map((order) => inOrder(whole, order)).find((one) => [name, bareOf(name)].includes(one)) ?? name;
  if (kept === whole) return undefined;
  const other = nameOrders.map((order) => inOrder(whole, order)).find((one) => one !== kept && one !== whole);
  const leftOut = whole
    .replace(kept, ' ')
    .replace(/[,،，]/gu, ' ')
    .trim()
    .replaceAll(/\s+/gu, ' ');
  return { whole, leftOut, other, looksWrong: other !== undefined && isMoreLikeSurname(kept, other) };
}

const isGiven = (name: string) => isKnownGivenName(name.split(/\s/u)[0] ?? '');
/** Greek surnames in the genitive too, which no first name of a list has. */
const isSurname = (name: string) => isShapedLikeSurname(name) || /[α-ω]{3}ου$/u.test(fold(name));
const isMoreLikeSurname = (one: string, other: string) =>
  !isGiven(one) && (isGiven(other) || (isSurname(one) && !isSurname(other)));

/** Names that were cut in the order of the list where theirs looks different, and nobody has confirmed as first names. */
export const namesInOtherOrder = ({ names, kept, whole }: Pick<Preview, 'names' | 'kept' | 'whole'>): string[] =>
  names.filter((name, at) => !kept.includes(name) && cutNameOf(name, whole[at])?.looksWrong);

/** What somebody has corrected since is no part of the longer name any more. Of two with one name, the second has a number. */
function isCutOf(name: string, before: string): boolean {
  return nameOrders.some((order) => [name, bareOf(name)].includes(inOrder(before, order)));
}

const bareOf = (name: string) => name.replace(/ \d{1,3}$/, '');

export const inOrder = (name: string, order: NameOrder): string => cutBy[order](name) ?? name;

/** Full names are cut to the first names that they hold; those that were confirmed stay. */
export function withFirstNames(preview: Preview, order: NameOrder): Preview {
  const open = namesToShorten(preview);
  return {
    ...preview,
    names: preview.names.map((name, at) => inOrder(open[at] ?? '', order) || name),
    whole: open.some(Boolean) ? open.map((name) => name ?? '') : [],
  };
}
