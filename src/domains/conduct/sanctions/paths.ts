export const paths = {
  /** For the member: what they are kept from, why, until when. */
  restriction: () => '/restriction',
  officeSanctions: (only?: string, before?: string) => {
    const query = new URLSearchParams({ ...(only ? { only } : {}), ...(before ? { before } : {}) });
    return query.size > 0 ? `/office/restrictions?${query}` : '/office/restrictions';
  },
  officeSanction: (id: string) => `/office/restrictions/${id}`,
  check: (id: string) => `/office/restrictions/${id}/check`,
  lift: (id: string) => `/office/restrictions/${id}/lift`,
} as const;
