const mostWithin = 8;

/** Every run of words of a name: "Kim García", "García Lasa". */
export function wordsWithin(name: string): readonly string[] {
  const words = name.split(' ').slice(0, mostWithin);
  return words.flatMap((_, first) =>
    words.slice(first).map((__, more) => words.slice(first, first + more + 1).join(' ')),
  );
}
