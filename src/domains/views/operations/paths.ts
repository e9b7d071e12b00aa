export const paths = {
  operations: () => '/operations',
} as const;
