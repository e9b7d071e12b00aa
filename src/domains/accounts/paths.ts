export const paths = {
  signIn: () => '/sign-in',
  secondFactor: () => '/sign-in/second-factor',
  enrolment: () => '/sign-in/enrolment',
  signOut: () => '/sign-out',
  forgotten: () => '/password/forgotten',
  reset: (token: string) => `/password/reset/${token}`,
  confirmEmail: (token: string) => `/confirm/${token}`,
  invitation: (token: string) => `/invitation/${token}`,
  firstOperator: (token: string) => `/first-operator/${token}`,
  account: () => '/account',
  language: () => '/language',
} as const;
