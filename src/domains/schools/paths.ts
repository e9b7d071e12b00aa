export const paths = {
  finder: () => '/schools/finder',
  /** The finder within one country, for the element that asks while one types. */
  finderIn: (country: string) => `/schools/finder?country=${encodeURIComponent(country)}`,
  school: (id: string) => `/schools/${id}`,
  edit: (id: string) => `/schools/${id}/edit`,
} as const;
