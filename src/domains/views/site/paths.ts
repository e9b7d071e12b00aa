export const paths = {
  front: () => '/',
  countries: () => '/countries',
  country: (code: string) => `/at/${code.toLowerCase()}`,
} as const;
