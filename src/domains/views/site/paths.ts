export const paths = {
  front: () => '/',
  countries: () => '/countries',
  /** The map shaded by another figure. */
  countriesBy: (figure: string) => `/countries?by=${figure}`,
  country: (code: string) => `/at/${code.toLowerCase()}`,
} as const;
