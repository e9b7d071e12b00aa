/** Of the description of a picture. */
export const longestDescription = 300;
