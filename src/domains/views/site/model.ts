/** What the map of the countries is shaded by. */
export const shadedBy = ['running', 'schools', 'teachers'] as const;
export type ShadedBy = (typeof shadedBy)[number];

export const isShadedBy = (name: string | null): name is ShadedBy => shadedBy.some((known) => known === name);
