export const paths = {
  /** For the member: what they are kept from, why, until when. */
  restriction: () => '/restriction',
  officeSanctions: () => '/office/restrictions',
  officeSanction: (id: string) => `/office/restrictions/${id}`,
  check: (id: string) => `/office/restrictions/${id}/check`,
  lift: (id: string) => `/office/restrictions/${id}/lift`,
} as const;
