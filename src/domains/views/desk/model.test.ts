import { expect, it } from 'vitest';
import { inAlbumOrder, namelessOf, type OwnProject } from './model.ts';

const own = (id: string, about: Partial<OwnProject>): OwnProject => ({
  id,
  title: id,
  state: 'active',
  space: null,
  ageFrom: null,
  ageTo: null,
  pictureKey: null,
  pictureAlt: '',
  cover: '',
  approvedAt: null,
  countries: [],
  founders: [],
  invited: false,
  askedToChange: false,
  waitsForId: null,
  waitsFor: null,
  approvalNotice: null,
  verb: null,
  at: null,
  decidedIn: null,
  byKind: null,
  byId: null,
  by: null,
  initialsOf: null,
  ...about,
});

it('puts what waits for its reader first in the album, then what runs, then what is on its way, and what has ended last', () => {
  const album = [
    own('ended', { state: 'closed' }),
    own('draft', { state: 'draft' }),
    own('runs', {}),
    own('asked', { state: 'draft', askedToChange: true }),
    own('waits for the other', { state: 'waiting_for_partner', waitsForId: 'eleni' }),
    own('waits for me', { state: 'waiting_for_partner', waitsForId: 'ana' }),
    own('runs too', {}),
    own('reviewed', { state: 'under_review' }),
    own('invites me', { invited: true }),
  ];
  expect(inAlbumOrder(album, 'ana').map(({ id }) => id)).toEqual([
    'asked',
    'waits for me',
    'invites me',
    'runs',
    'runs too',
    'reviewed',
    'waits for the other',
    'draft',
    'ended',
  ]);
});

it('calls a pupil who has no name here a pupil, and everybody else somebody', () => {
  expect(['pupil', 'member', 'guest', null].map(namelessOf)).toEqual(['pupil', 'somebody', 'somebody', 'somebody']);
});
