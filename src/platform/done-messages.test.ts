import { expect, it } from 'vitest';
import { doneMessageIn, isDoneBelow, sayingDone } from './done-messages.ts';

const queryOf = (address: string) => new URL(address, 'https://platform.example').searchParams;

it('the next page is told what was done, whatever its address holds already', () => {
  for (const location of ['/contacts', '/contacts?after=x', '/contacts#people', '/contacts?after=x#people']) {
    const address = sayingDone(location, 'contacts.done.asked');
    expect(doneMessageIn(queryOf(address))).toBe('contacts.done.asked');
    expect(address.includes('#people')).toBe(location.includes('#people'));
    expect(isDoneBelow(queryOf(address))).toBe(location.includes('#people'));
    expect(queryOf(address).get('after')).toBe(location.includes('after') ? 'x' : null);
  }
});

it('an address cannot make a page say anything else', () => {
  const others = ['contacts.title', 'title', '', 'contacts.done.asked', 'contacts.x', '__proto__.x', 'x'.repeat(5000)];
  for (const word of others) expect(doneMessageIn(new URLSearchParams({ done: word })), word).toBeUndefined();
});
