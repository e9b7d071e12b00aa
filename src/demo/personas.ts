/** Whom the demonstration lets one be. The addresses are the seed's; a persona is found by hers. */
export const personas = [
  { key: 'teacher-es', area: 'desk', email: 'juana@demo.example' },
  { key: 'teacher-gr', area: 'desk', email: 'eleni@demo.example' },
  { key: 'teacher-ro', area: 'desk', email: 'andrei@demo.example' },
  { key: 'unverified', area: 'desk', email: 'luz@demo.example' },
  { key: 'officer-es', area: 'office', email: 'officer.es@demo.example' },
  { key: 'officer-gr', area: 'office', email: 'officer.gr@demo.example' },
  { key: 'central', area: 'office', email: 'central@demo.example' },
  { key: 'operator', area: 'operations', email: 'operator@demo.example' },
  { key: 'pupil', area: 'spaces', userName: 'demo.pupil' },
] as const;

export type PersonaKey = (typeof personas)[number]['key'];

export const demoPassword = 'a demonstration only';
