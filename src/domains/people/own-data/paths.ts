export const paths = {
  ownData: () => '/account/data',
  file: () => '/account/data/file',
} as const;
