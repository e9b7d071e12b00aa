import { fold } from '#kernel/fold.ts';

/** The choices that a typed text may mean: first those with a word that begins so, then those that hold it. Case and accents do not count. */
export function findChoices<Found extends { readonly label: string }>(
  choices: readonly Found[],
  typed: string,
): readonly Found[] {
  const sought = fold(typed.trim());
  if (sought === '') return choices;
  const begins = new Set<Found>();
  const held = choices.filter((choice) => {
    const label = fold(choice.label);
    for (let at = label.indexOf(sought); at >= 0; at = label.indexOf(sought, at + 1))
      if (at === 0 || /[^\p{L}\p{N}]/u.test(label.charAt(at - 1))) begins.add(choice);
    return label.includes(sought);
  });
  return [...begins, ...held.filter((choice) => !begins.has(choice))];
}
