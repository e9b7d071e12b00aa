export const paths = {
  office: () => '/office',
} as const;
