export const paths = {
  operations: () => '/operations',
  officers: () => '/operations/officers',
} as const;
