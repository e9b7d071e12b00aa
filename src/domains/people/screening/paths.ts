export const paths = {
  /** The member's own texts that were held. */
  ownHeld: () => '/held',
  held: (id: string) => `/held/${id}`,
  withdrawal: (id: string) => `/held/${id}/withdrawal`,
  officeHeld: () => '/office/held',
  officeHeldText: (id: string) => `/office/held/${id}`,
  decision: (id: string) => `/office/held/${id}/decision`,
  rules: () => '/office/screening',
  rule: (key: string) => `/office/screening/${key}`,
} as const;
