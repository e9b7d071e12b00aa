interface SchoolLevel {
  /** Of the list of school types. */
  readonly type: string;
  readonly ages: readonly [from: number, to: number];
}

/** What schools of each level are called in the countries of the demonstration. The first that fits counts. */
const levels: readonly (readonly [named: RegExp, level: SchoolLevel])[] = [
  [/Lasteaed/, { type: 'pre_primary', ages: [3, 7] }],
  [
    /Primary|Volksschule|Basisschool|Primarschule|Grundschule|élémentaire|fondamentale|CEIP|Δημοτικό|Scoil|İlkokulu/,
    { type: 'primary', ages: [4, 12] },
  ],
  [/Mittelschule|Collège|Γυμνάσιο|Ortaokulu|progimnazija/, { type: 'lower_secondary', ages: [10, 16] }],
  [
    /gymn|gimn(?!azial)|lukio|Lyc[eé]e|Lice|Λύκειο|videregående|vidusskola|Kantons|Lisesi|BG\/BRG|High|Secondary|IES|Secundária|^СО?У|Athénée|College/i,
    { type: 'upper_secondary_general', ages: [12, 19] },
  ],
];
const everyLevel: SchoolLevel = { type: 'combined', ages: [5, 16] };

/** A nursery does not break ciphers: whom a school teaches shows in its name. */
export function levelOf(schoolName: string): SchoolLevel {
  return levels.find(([named]) => named.test(schoolName))?.[1] ?? everyLevel;
}
