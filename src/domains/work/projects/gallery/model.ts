/** Ages of pupils that the list can be filtered by. */
export const ageBands = {
  '3-6': { from: 3, to: 6 },
  '7-11': { from: 7, to: 11 },
  '12-15': { from: 12, to: 15 },
  '16-19': { from: 16, to: 19 },
} as const;
export const ageBandNames = ['3-6', '7-11', '12-15', '16-19'] as const;
