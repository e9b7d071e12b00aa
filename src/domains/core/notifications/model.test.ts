import { expect, it } from 'vitest';
import { isNotice } from './model.ts';

it('knows the notices of every domain, also of one whose name has two words', () => {
  const notices = ['forum.notice.replied', 'space-home.notice.opened'];
  expect([...notices, 'forum.menu', 'notice', ''].filter(isNotice)).toEqual(notices);
});
