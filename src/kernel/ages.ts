/** The ages of the pupils whom the programme is for, in years. */
export const ageLimits = { youngest: 3, oldest: 19 } as const;
