/** A word that may be a name. */
export interface Spelling {
  /** As it is written, with its capitals and accents. */
  readonly word: string;
  /**
   * whole: a piece of a longer word, or several joined: only the name itself is found in it, not its forms. introduced: a small word where
   * the text says that it is a name.
   */
  readonly only?: 'whole' | 'introduced';
  /** Where it begins in the text that was read; left out of what only a word is handed for. */
  readonly at?: number;
  /** Words run together, as in tags, addresses and names of files: names at their beginning or end are found, from so many letters. */
  readonly inside?: number;
}

export interface Token {
  readonly word: string;
  readonly at: number;
  readonly end: number;
}
