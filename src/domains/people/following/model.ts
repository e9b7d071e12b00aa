/** Of one person, in all. */
export const followsAnHour = { name: 'follows', points: 60, seconds: 3600 } as const;
