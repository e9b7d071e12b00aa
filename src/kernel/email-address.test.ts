import { expect, it } from 'vitest';
import { emailKeyOf, mailboxOf, readEmailAddress } from './email-address.ts';

it.each([
  ['nerea@σχολείο.ελ', 'nerea@xn--kxalrpdt2a.xn--qxam'],
  ['nerea@xn--kxalrpdt2a.xn--qxam', 'nerea@xn--kxalrpdt2a.xn--qxam'],
  ['  Nerea@ΣΧΟΛΕΊΟ.ΕΛ ', 'Nerea@xn--kxalrpdt2a.xn--qxam'],
  ['jose@Peña.example', 'jose@xn--pea-8ma.example'],
  ['jose@pen\u0303a.example', 'jose@xn--pea-8ma.example'],
  ["o'neill+school@a-b.c.example", "o'neill+school@a-b.c.example"],
  ['\ufeffana@school.example\u200b', 'ana@school.example'],
  ['ana@école。example', 'ana@xn--cole-9oa.example'],
])('%j is kept as %s', (typed, kept) => {
  expect(readEmailAddress(typed)).toBe(kept);
});

it.each([
  '',
  'ana',
  '@school.example',
  'ana@',
  'ana@school',
  'a b@school.example',
  'ana@@school.example',
  'ana@school..example',
  '.ana@school.example',
  'ana@-school.example',
  'ana@10.0.0.1',
  'ana@[10.0.0.1]',
  'ana@school.example/x',
  'ana@school.example:25',
  'ána@school.example',
  'ana@school.example, bea@school.example',
  `${'a'.repeat(250)}@school.example`,
])('%j is no address', (typed) => {
  expect(readEmailAddress(typed)).toBeUndefined();
});

it('spellings of one address have one key', () => {
  expect(new Set(['A@σχολείο.ελ', 'a@xn--KXALRPDT2A.xn--qxam', 'a@ΣΧΟΛΕΊΟ.ελ'].map(emailKeyOf)).size).toBe(1);
});

it.each([
  ['Ana+head@School.TEST', 'ana@school.test'],
  ['a.n.a+x+y@googlemail.com', 'ana@gmail.com'],
  ['a.na@school.test', 'a.na@school.test'],
  ['+x@school.test', '+x@school.test'],
  ['no address', '@no address'],
])('mails to %s arrive in the mailbox %s', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox);
});
