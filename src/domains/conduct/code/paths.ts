export const paths = {
  code: () => '/conduct',
  privacy: () => '/data-protection',
} as const;
