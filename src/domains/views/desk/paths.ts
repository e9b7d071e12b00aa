export const paths = {
  desk: () => '/desk',
} as const;
