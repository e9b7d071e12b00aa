export const paths = {
  finder: () => '/schools/finder',
  school: (id: string) => `/schools/${id}`,
} as const;
