/** Of the description of a picture. */
export const longestDescription = 300;

/** Of one person: pictures in albums, and pictures that are kept while their description is missing. */
export const picturesAnHour = { name: 'pictures', points: 120, seconds: 3600 } as const;
export const draftsAnHour = { name: 'picture-drafts', points: 60, seconds: 3600 } as const;
