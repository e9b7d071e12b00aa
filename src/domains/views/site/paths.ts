import type { ShadedBy } from './model.ts';

export const paths = {
  front: () => '/',
  countries: () => '/countries',
  /** The map shaded by schools, or by teachers. */
  countriesBy: (figure: ShadedBy) => (figure === 'running' ? '/countries' : `/countries?by=${figure}`),
  country: (code: string) => `/at/${code.toLowerCase()}`,
} as const;
