export const paths = {
  labels: () => '/labels',
  /** Where the list has one's own label of this project. */
  ofProject: (project: string) => `/labels#project-${project}`,
  pdf: (id: string) => `/labels/${id}/pdf`,
  confirmation: (code: string) => `/label/${code}`,
} as const;
