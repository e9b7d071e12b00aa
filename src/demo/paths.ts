export const paths = {
  demo: () => '/demo',
  persona: (key: string) => `/demo/${key}`,
  mails: () => '/demo/mail',
  mail: (id: string) => `/demo/mail/${id}`,
  components: () => '/demo/components',
} as const;
