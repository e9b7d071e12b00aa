const written: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ø: 'oe',
  ü: 'ue',
  å: 'aa',
  Ä: 'Ae',
  Ö: 'Oe',
  Ø: 'Oe',
  Ü: 'Ue',
  Å: 'Aa',
};

/** Letters that are written as two where a keyboard has no key for them: Jürgen, Juergen; Åge, Aage. Handed a word in form NFC. */
export const withTwoLetters = (word: string): string =>
  word.replaceAll(/[äöøüåÄÖØÜÅ]/g, (letter) => written[letter] ?? letter);
