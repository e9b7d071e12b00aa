export const paths = {
  /** Where an invited officer or operator chooses a password. */
  invitation: (token: string) => `/invitation/${token}`,
  firstOperator: (token: string) => `/first-operator/${token}`,
  officers: () => '/operations/officers',
  officer: (officer: string) => `/operations/officers/${officer}`,
  officerSuspension: (officer: string) => `/operations/officers/${officer}/suspension`,
  officerRestoration: (officer: string) => `/operations/officers/${officer}/restoration`,
  officerWithdrawal: (officer: string) => `/operations/officers/${officer}/withdrawal`,
  officerInvitation: (officer: string) => `/operations/officers/${officer}/invitation`,
  operators: () => '/operations/operators',
  operatorSuspension: (operator: string) => `/operations/operators/${operator}/suspension`,
  operatorRestoration: (operator: string) => `/operations/operators/${operator}/restoration`,
  operatorInvitation: (operator: string) => `/operations/operators/${operator}/invitation`,
} as const;
