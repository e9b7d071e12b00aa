import { expect, it } from 'vitest';
import { spaceFacts } from '#test/builders/space-facts.ts';
import { canReplyTo } from './policy.ts';

const open = { closed: false, removal: undefined };

it('lets those reply who can in the space, while the discussion is open and there to be read', () => {
  expect(canReplyTo(spaceFacts('teacher'), open)).toBe(true);
  expect(canReplyTo(spaceFacts('visitor'), open)).toBe(false);
  expect(canReplyTo(spaceFacts('teacher', { writable: false }), open)).toBe(false);
  expect(canReplyTo(spaceFacts('administrator'), { ...open, closed: true })).toBe(false);
  for (const removal of ['removed', 'hidden'])
    expect(canReplyTo(spaceFacts('teacher'), { ...open, removal })).toBe(false);
});
