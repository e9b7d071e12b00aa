import { paths } from '#domains/people/registration/paths.ts';
import type { Row } from './row.ts';
import { members } from './scene.ts';

const registering = ['guest', ...members] as const;

export const rows: readonly Row[] = [
  { route: 'GET /register', at: paths.register, open: registering },
  { route: 'POST /register', at: paths.register, open: registering },
  { route: 'GET /register/school', at: paths.school, open: registering },
  { route: 'POST /register/school', at: paths.school, open: registering },
  { route: 'GET /register/idea', at: paths.idea, open: registering },
  { route: 'POST /register/idea', at: paths.idea, open: registering },
  { route: 'POST /register/draft/:step', at: () => paths.draft('you'), open: ['guest'] },
];
