/** Whom the demonstration lets one be. The addresses are the seed's; a persona is found by hers. */
export const personas = [
  { key: 'teacher-es', place: 'desk', email: 'juana@demo.example' },
  { key: 'teacher-gr', place: 'desk', email: 'eleni@demo.example' },
  { key: 'teacher-ro', place: 'desk', email: 'andrei@demo.example' },
  { key: 'unverified', place: 'desk', email: 'luz@demo.example' },
  { key: 'officer-es', place: 'office', email: 'officer.es@demo.example' },
  { key: 'officer-gr', place: 'office', email: 'officer.gr@demo.example' },
  { key: 'central', place: 'office', email: 'central@demo.example' },
  { key: 'operator', place: 'operations', email: 'operator@demo.example' },
  { key: 'pupil', place: 'spaces', userName: 'demo.pupil' },
] as const;

export type PersonaKey = (typeof personas)[number]['key'];

export const demoPassword = 'a demonstration only';
