export const paths = {
  finder: () => '/schools/finder',
  /** The finder within one country, for the element that asks while one types. */
  finderIn: (country: string) => `/schools/finder?country=${encodeURIComponent(country)}`,
  school: (id: string) => `/schools/${id}`,
  edit: (id: string) => `/schools/${id}/edit`,
  region: (id: string) => `/schools/${id}/region`,
  /** What teachers changed in the schools that an officer serves. */
  changes: () => '/office/schools',
  changesAfter: (key: string) => `/office/schools?after=${encodeURIComponent(key)}`,
  change: (id: string) => `/office/schools/changes/${id}`,
  /** The next change of the queue, or the list, with a word about the one that was just seen. */
  changeAfter: (next: string | undefined, seen: string) =>
    `/office/schools${next ? `/changes/${next}` : ''}?seen=${seen}`,
  changeSeen: (id: string) => `/office/schools/changes/${id}/seen`,
} as const;
