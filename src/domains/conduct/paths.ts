export const paths = {
  code: () => '/conduct',
  privacy: () => '/data-protection',
  /** The form that reports one thing. */
  report: (kind: string, id: string) => `/report/${kind}/${id}`,
  reported: (number: string) => `/reported/${number}`,
  officeCases: () => '/office/reports',
  officeCase: (id: string) => `/office/reports/${id}`,
  decision: (id: string) => `/office/reports/${id}/decision`,
} as const;
