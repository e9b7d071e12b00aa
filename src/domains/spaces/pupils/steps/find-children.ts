import type { Tx } from '#domains/core/event-log/transact.ts';
import { childrenIn } from '#kernel/children-in.ts';
import { fold } from '#kernel/fold.ts';
import { isFrequentGivenName } from '#kernel/names/given-names.ts';
import { isFullNameOf } from '#kernel/names-with-surnames.ts';
import { descriptionsIn, textInLines } from '#platform/clean-html.ts';
import { type ComingText, childId, type PublicText } from '../model.ts';
import { readRoles } from './find-surnames.ts';
import { listStaffNames } from './list-staff-names.ts';
import { digest, rememberAnswers } from './remember-answers.ts';

export interface ToldChild {
  readonly kind: 'child';
  readonly id: string;
  readonly name: string;
}

type Words = Pick<PublicText, 'title' | 'html' | 'more'>;

/**
 * The full names of children who have no account, where a text says that they are pupils: no list here has them. What is found as the surname
 * of a pupil of the space is taken out, and needs no second question.
 */
export async function findChildren(
  by: Pick<Tx, 'db' | 'actor' | 'now'>,
  text: PublicText | ComingText,
  surnames: readonly { readonly written: string }[],
): Promise<readonly ToldChild[]> {
  const found = childrenTold(text).filter(({ name }) => !surnames.some(({ written }) => overlap(written, name)));
  if (found.length === 0) return [];
  const staff = (await listStaffNames(by, text)).map(({ full }) => full);
  // "The student Council President"
  const isCommon = await readRoles(textsOf(text));
  const isNoName = (word: string) => isCommon(word) && !isFrequentGivenName(word);
  return found.filter(({ name }) => !isFullNameOf(name, staff) && !name.split(/\s+/u).every(isNoName));
}

const textsOf = ({ title, html, more = [] }: Words): readonly string[] => [
  title,
  textInLines(html),
  ...descriptionsIn(html),
  ...more,
];

const overlap = (one: string, other: string) => one.includes(other) || other.includes(one);

/** The same of the text alone. */
export function childrenTold({ title, html, more = [] }: Words): readonly ToldChild[] {
  return readChildren(title, html, more);
}

const readChildren = rememberAnswers((title: string, html: string, more: readonly string[]): readonly ToldChild[] => {
  const names = textsOf({ title, html, more }).flatMap(childrenIn);
  return [...new Set(names)].map((name) => ({
    kind: 'child',
    // Events stay when texts go.
    id: childId(digest(fold(name)).slice(0, 22)),
    name,
  }));
}, 50);
