import { fold } from '#kernel/fold.ts';

interface Props {
  readonly text: string;
  /** Folded: the words for which it was found. */
  readonly words: ReadonlySet<string>;
}

/** A text with the words marked for which it was found. */
export function MarkedWords({ text, words }: Props) {
  if (words.size === 0) return <>{text}</>;
  return (
    <>
      {text
        .split(/([\p{L}\p{M}\p{N}]+)/u)
        .map((part, at) => (at % 2 === 1 && words.has(fold(part)) ? <mark key={at}>{part}</mark> : part))}
    </>
  );
}
