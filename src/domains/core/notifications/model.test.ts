import { expect, it } from 'vitest';
import type { NotificationId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { groupNotices, type ListedNotice, leadOf, type Notice, titled } from './model.ts';

function told(notice: Notice, href: string, isRead = false): ListedNotice {
  return { id: newId<NotificationId>(), notice, href, isRead, details: { title: 'Games' }, at: new Date(0) };
}
const lines = (notices: readonly ListedNotice[]) =>
  groupNotices(notices).map(({ notice, notices: all, details }) => [notice, all.length, details.count]);

it('counts replies in one discussion together, of teachers and pupils alike', () => {
  const [one, other] = ['/spaces/a/forum/1', '/spaces/a/forum/2'];
  expect(
    lines([
      told('forum.notice.reply', `${one}#c`),
      told('forum.notice.reply', other),
      told('forum.notice.replyOfPupil', `${one}#b`),
      told('forum.notice.reply', `${one}#a`),
    ]),
  ).toEqual([
    ['forum.notice.replies', 3, 3],
    ['forum.notice.reply', 1, undefined],
  ]);
});

it('counts new pages of one space together, and what was read apart from what is new', () => {
  expect(
    lines([
      told('pages.notice.made', '/spaces/a/pages/1'),
      told('pages.notice.made', '/spaces/a/pages/2'),
      told('pages.notice.made', '/spaces/b/pages/1'),
      told('pages.notice.made', '/spaces/a/pages/3', true),
    ]),
  ).toEqual([
    ['pages.notice.madeSeveral', 2, 2],
    ['pages.notice.made', 1, undefined],
    ['pages.notice.made', 1, undefined],
  ]);
});

it('leaves each decision a line of its own', () => {
  const approved = () => told('projects.notice.approved', '/projects/1');
  expect(lines([approved(), approved()])).toHaveLength(2);
});

it('leads to the earliest reply of one page, and to the list of several pages', () => {
  expect(leadOf(['/spaces/a/forum/1#c', '/spaces/a/forum/1#a'])).toBe('/spaces/a/forum/1#a');
  expect(leadOf(['/spaces/a/pages/1', '/spaces/a/pages/2'])).toBe('/spaces/a/pages');
  expect(leadOf(['/people?text=music'])).toBe('/people?text=music');
});

it('quotes no empty title', () => {
  expect(titled({ who: 'Ana', title: '' }, 'untitled')).toEqual({ who: 'Ana', title: 'untitled' });
  for (const details of [{ title: 'Games' }, { who: 'Ana' }]) expect(titled(details, 'untitled')).toBe(details);
});
