import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.ts';

describe('the way back', () => {
  it.each([
    ['/projects?page=2#top', '/projects?page=2#top'],
    ['//evil.example', undefined],
    ['/\\evil.example', undefined],
    ['/\t/evil.example', undefined],
    ['/.//evil.example', undefined],
    ['https://evil.example/', undefined],
    ['javascript:alert(1)', undefined],
    ['projects', undefined],
    ['', undefined],
    [null, undefined],
    [`/${'a'.repeat(1001)}`, undefined],
  ])('from %j is %j', (asked, path) => {
    expect(localPath(asked)).toBe(path);
  });
});
