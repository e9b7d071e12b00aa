import { fold } from '#kernel/fold.ts';

interface Named {
  readonly label: string;
  /** Other words for it. */
  readonly also?: readonly string[] | undefined;
}

/**
 * The choices that a typed text may mean: first those with a word that begins so, then those another name of which begins so, then those
 * that hold it. Case and accents do not count.
 */
export function findChoices<Found extends Named>(choices: readonly Found[], typed: string): readonly Found[] {
  const sought = fold(typed.trim());
  if (sought === '') return choices;
  const begins = choices.filter(({ label }) => hasWordBeginning(fold(label), sought));
  const meant = choices.filter((choice) => otherNameFor(choice, typed) !== undefined);
  const held = choices.filter(({ label }) => fold(label).includes(sought));
  return [...new Set([...begins, ...meant, ...held])];
}

/** The other name of a choice by which it was found; undefined where its own name has what was typed. */
export function otherNameFor({ label, also = [] }: Named, typed: string): string | undefined {
  const sought = fold(typed.trim());
  if (sought === '' || fold(label).includes(sought)) return undefined;
  return also.find((name) => hasWordBeginning(fold(name), sought));
}

function hasWordBeginning(folded: string, sought: string): boolean {
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1))
    if (at === 0 || /[^\p{L}\p{N}]/u.test(folded.charAt(at - 1))) return true;
  return false;
}
