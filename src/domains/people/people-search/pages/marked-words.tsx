import { fold } from '#kernel/fold.ts';

interface Props {
  readonly text: string;
  /** Folded: the words that were searched, their stems, and what was added for misspelt ones. */
  readonly words: readonly string[];
}

/** Shorter forms would mark words that only begin alike. */
const shortestStem = 4;

/** A text with the words marked for which it was found. */
export function MarkedWords({ text, words }: Props) {
  if (words.length === 0) return <>{text}</>;
  return (
    <>
      {text
        .split(/([\p{L}\p{M}\p{N}]+)/u)
        .map((part, at) => (at % 2 === 1 && isSearched(fold(part), words) ? <mark key={at}>{part}</mark> : part))}
    </>
  );
}

function isSearched(word: string, words: readonly string[]): boolean {
  return words.some((form) => word === form || (form.length >= shortestStem && word.startsWith(form)));
}
