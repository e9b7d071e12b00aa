import { paths } from '#domains/people/verification/paths.ts';
import type { Row } from './row.ts';
import { members, officers } from './scene.ts';

const ofSpain = ['officerES', 'central'] as const;

export const rows: readonly Row[] = [
  { route: 'GET /head/:token', at: () => paths.head('made-up'), open: 'everybody' },
  { route: 'POST /head/:token', at: () => paths.head('made-up'), open: 'everybody' },
  { route: 'GET /verification', at: paths.status, open: members },
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
