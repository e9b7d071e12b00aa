import { expect, it } from 'vitest';
import { nearestPage, pagePaths } from './nearest-page.ts';

const pages = pagePaths([
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/adverts/:id' },
  { method: 'POST', path: '/adverts/:id/answers' },
  { method: 'GET', path: '/spaces/:id/pages/new' },
  { method: 'GET', path: '/spaces/:id' },
  { method: 'POST', path: '/spaces/:id/pages' },
]);

it('a page is its own nearest, with what is asked of it', () => {
  for (const page of ['/', '/adverts/1', '/adverts/1?from=list', '/spaces/2/pages/new'])
    expect(nearestPage(page, pages)).toBe(page);
});

it('an address that only takes forms leads to the page above it', () => {
  expect(nearestPage('/adverts/1/answers?step=2', pages)).toBe('/adverts/1');
  expect(nearestPage('/spaces/2/pages', pages)).toBe('/spaces/2');
});

it('where no page is above but the front page, it leads nowhere', () => {
  expect(nearestPage('/nothing/here', pages)).toBeUndefined();
});
