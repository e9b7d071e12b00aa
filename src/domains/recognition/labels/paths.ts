export const paths = {
  labels: () => '/labels',
  pdf: (id: string) => `/labels/${id}/pdf`,
  confirmation: (code: string) => `/label/${code}`,
} as const;
