/** Of one person, in all. */
export const followsAnHour = { name: 'follows', points: 60, seconds: 3600 } as const;

/** Followers of a person are counted so far. */
export const mostFollowersCounted = 1000;
