import { paths } from '#domains/people/verification/paths.ts';
import type { Row } from './row.ts';
import { members, officers } from './scene.ts';

const registering = ['guest', ...members] as const;
const ofSpain = ['officerES', 'central'] as const;

export const rows: readonly Row[] = [
  { route: 'GET /register', at: paths.register, open: registering },
  { route: 'POST /register', at: paths.register, open: registering },
  { route: 'GET /register/school', at: paths.registerSchool, open: registering },
  { route: 'POST /register/school', at: paths.registerSchool, open: registering },
  { route: 'GET /register/idea', at: paths.registerIdea, open: registering },
  { route: 'POST /register/idea', at: paths.registerIdea, open: registering },
  { route: 'POST /register/draft/:step', at: () => paths.registerDraft('you'), open: ['guest'] },
  { route: 'GET /head/:token', at: () => paths.head('made-up'), open: 'everybody' },
  { route: 'POST /head/:token', at: () => paths.head('made-up'), open: 'everybody' },
  { route: 'GET /verification', at: paths.standing, open: members },
  { route: 'POST /verification/school', at: paths.schoolChange, open: members },
  { route: 'POST /verification/head-reminder', at: paths.headReminder, open: members },
  { route: 'GET /office/people', at: paths.officePeople, open: officers },
  { route: 'POST /office/people/verifications', at: paths.verifications, open: officers },
  { route: 'GET /office/people/:id', at: ({ unverified }) => paths.officePerson(unverified.id), open: ofSpain },
  {
    route: 'POST /office/people/:id/verification',
    at: ({ unverified }) => paths.verification(unverified.id),
    open: ofSpain,
  },
  { route: 'POST /office/people/:id/refusal', at: ({ unverified }) => paths.refusal(unverified.id), open: ofSpain },
];
