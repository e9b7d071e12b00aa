import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fewAtOnce, TooBusy } from './few-at-once.ts';

describe('work that is done a few at once', () => {
  it('runs in the order in which it came, and never more of it at one time', async () => {
    const few = fewAtOnce({ atOnce: 2, waiting: 10 });
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const work = async (number: number) => {
      begun.push(number);
      running += 1;
      most = Math.max(most, running);
      await wait(5);
      running -= 1;
      return number;
    };
    expect(await Promise.all([1, 2, 3, 4, 5].map((number) => few(() => work(number))))).toEqual([1, 2, 3, 4, 5]);
    expect([begun, most]).toEqual([[1, 2, 3, 4, 5], 2]);
  });

  it('is refused where too much of it waits, and taken again later', async () => {
    const few = fewAtOnce({ atOnce: 1, waiting: 1 });
    const outcomes = await Promise.allSettled([1, 2, 3].map((number) => few(async () => number)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes[2]).toMatchObject({ reason: expect.any(TooBusy) });
    expect(await few(async () => 4)).toBe(4);
  });

  it('leaves room for others, however much one person sends', async () => {
    const few = fewAtOnce({ atOnce: 1, waiting: 5, ofOne: 3 });
    const sent = ['ana', 'ana', 'ana', 'ana', 'ana', 'eleni', 'eleni'].map((person) => few(async () => person, person));
    const outcomes = await Promise.allSettled(sent);
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([true, true, true, false, false, true, true]);
    expect(await few(async () => 'again', 'ana')).toBe('again');
  });

  it('runs one piece of a person at a time, and begins with others before the next one of the same person', async () => {
    const few = fewAtOnce({ atOnce: 2, waiting: 20 });
    const begun: string[] = [];
    const running: string[] = [];
    const work = (what: string) => async () => {
      const person = what.slice(0, -1);
      expect(running).not.toContain(person);
      expect(running.length).toBeLessThan(2);
      begun.push(what);
      running.push(person);
      await wait(5);
      running.splice(running.indexOf(person), 1);
    };
    const sent = ['ana1', 'ana2', 'ana3', 'ana4', 'eleni1', 'eleni2', 'paul1', 'rosa1'];
    await Promise.all(sent.map((what) => few(work(what), what.slice(0, -1))));
    expect(begun.slice(0, 2)).toEqual(['ana1', 'eleni1']);
    expect(begun.slice(2, 4)).toEqual(['paul1', 'rosa1']);
    expect(begun.slice(4).toSorted()).toEqual(['ana2', 'ana3', 'ana4', 'eleni2']);
    expect(begun.filter((what) => what.startsWith('ana'))).toEqual(['ana1', 'ana2', 'ana3', 'ana4']);
  });

  it('begins at once with the work of somebody new, however much of another person waits', async () => {
    const few = fewAtOnce({ atOnce: 2, waiting: 10 });
    let end = () => {};
    const long = new Promise<void>((done) => {
      end = done;
    });
    const anas = [1, 2, 3, 4].map(() => few(() => long, 'ana'));
    expect(await few(async () => 'done', 'eleni')).toBe('done');
    expect(await few(async () => 'done too', 'eleni')).toBe('done too');
    end();
    await Promise.all(anas);
  });

  it('leaves its place also where it fails', async () => {
    const few = fewAtOnce({ atOnce: 1, waiting: 1 });
    const failing = few(() => Promise.reject(new Error('torn')));
    const next = few(async () => 'done');
    await expect(failing).rejects.toThrow('torn');
    expect(await next).toBe('done');
  });
});
