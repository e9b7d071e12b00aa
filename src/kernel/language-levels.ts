/** How well somebody knows a language, from the beginner to the native speaker: the levels of the European framework, and one more. */
export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

const ranks: ReadonlyMap<string, number> = new Map(languageLevels.map((level, at) => [level, at + 1]));

/** From 1 for a beginner to the number of levels; 0 for what is no level. */
export const rankOfLevel = (level: string): number => ranks.get(level) ?? 0;
