import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import type { SpaceFrame } from '#platform/http.ts';
import { translator } from '#platform/i18n.ts';
import { menuFor, spaceMenu } from './menus.ts';
import { deskTabs } from './tabs.ts';

const t = translator('en');
const [spain, greece] = ['ES' as CountryCode, 'GR' as CountryCode];
const actors = {
  guest: { kind: 'guest' },
  member: { kind: 'member', id: 'a' as MemberId, country: spain, verified: true, confirmed: true },
  pupil: { kind: 'pupil', id: 'k' as PupilId },
  'national officer': { kind: 'officer', id: 'r' as OfficerId, serves: [spain, greece] },
  'central officer': { kind: 'officer', id: 'e' as OfficerId, serves: 'every country' },
  operator: { kind: 'operator', id: 'o' as OperatorId },
} as const satisfies Record<string, Actor>;

const site = ['Projects /projects', 'Countries /countries', 'Code of conduct /conduct'];
const desk = ['Partners /people', 'Contacts /contacts', 'Projects /desk/projects', 'Spaces /spaces', 'Labels /labels'];
const own = ['Your profile /profile', 'Your account /account'];
const signIn = 'Pupils sign in here /pupil';
const footer = ['All public projects /projects', 'Code of conduct /conduct', 'Data protection /data-protection'];
const officeMenu = [
  'Queue /office',
  'Search /office/search',
  'People /office/people',
  'Projects /office/projects',
  'Schools /office/schools',
  'Reports /office/reports',
];
const programme = 'Programme /office/programme';
const operations = ['Installation /operations', 'Officers /operations/officers', 'Operators /operations/operators'];
const insideMenu = ['Pages /spaces/1', 'Forum /spaces/1/forum', 'Pictures /spaces/1/pictures'];
const staffMenu = ['Members /spaces/1/members', 'Pupils /spaces/1/pupils'];
const outsideMenu = ['About the project /projects/1', 'Public pages /spaces/1/outside'];
const diary = 'Diary /diary/1';
/** A domain that comes later brings entries of its own, which this file need not know. */
const known = new Set([
  ...[...site, ...desk, ...own, signIn, ...footer, ...officeMenu, programme, ...operations],
  ...[...insideMenu, ...staffMenu, ...outsideMenu, diary],
]);

const linksOf = (items: readonly { readonly label: string; readonly href: string }[]) =>
  items.map(({ label, href }) => `${label} ${href}`).filter((link) => known.has(link));

it.each([
  ['guest', [...footer, signIn], []],
  ['member', footer, own],
  ['pupil', footer, []],
  ['national officer', footer, ['Your account /account']],
  ['operator', footer, ['Your account /account']],
] as const)('offers a %s links at the foot of the page and of their account', (name, links, account) => {
  const actor = actors[name];
  expect(linksOf(menuFor('footer', { t, actor }))).toEqual(links);
  expect(linksOf(menuFor('account', { t, actor }))).toEqual(account);
});

it.each([
  ['national officer', officeMenu],
  ['central officer', [...officeMenu, programme]],
  ['operator', [...operations, programme]],
] as const)('offers a %s their part of the office', (name, expected) => {
  expect(linksOf(menuFor('office', { t, actor: actors[name] }))).toEqual(expected);
});

it('offers the site to all and the desk to teachers, with the current entry marked', () => {
  const { guest, member } = actors;
  expect(linksOf(menuFor('site', { t, actor: guest }))).toEqual(linksOf(menuFor('site', { t, actor: member })));
  expect(linksOf(menuFor('site', { t, actor: guest }))).toEqual(site);
  const shown = menuFor('desk', { t, actor: member, current: 'contacts' });
  expect(linksOf(shown)).toEqual(desk);
  expect(linksOf(shown.filter(({ current }) => current))).toEqual(['Contacts /contacts']);
});

const frame: SpaceFrame = {
  id: '1',
  title: 'Street games',
  about: '/projects/1',
  inside: true,
  onStaff: false,
  parts: ['pages', 'forum', 'files', 'diary', 'pupils'],
};

it.each([
  ['a pupil', frame, [...insideMenu, diary]],
  ['a teacher of the space', { ...frame, onStaff: true }, [...insideMenu, ...staffMenu, diary]],
  ['a reader from outside', { ...frame, inside: false }, [...outsideMenu, diary]],
  [
    'a teacher of a space without parts',
    { ...frame, onStaff: true, parts: [] },
    ['Pages /spaces/1', 'Members /spaces/1/members'],
  ],
] as const)('offers %s the parts of the space', (_reader, space, expected) => {
  expect(linksOf(spaceMenu(t, space))).toEqual(expected);
});

it('marks where the reader is in a space', () => {
  expect(spaceMenu(t, frame, 'forum').filter(({ current }) => current)).toEqual([
    { label: 'Forum', href: '/spaces/1/forum', current: true },
  ]);
});

it('lights the place of the partners for the adverts, which are reached from there', () => {
  const { tabs } = deskTabs({ t, actor: actors.member, current: 'adverts' });
  expect(tabs.filter(({ current }) => current).map(({ href }) => href)).toEqual(['/people']);
});
