import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '#kernel/days.ts';
import { anOfficer, aSchool, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import {
  approvalOf,
  askHeadOf,
  aWaitingTeacher,
  decisionsOn,
  isListed,
  memberOf,
  refusalOf,
} from '#test/builders/verification.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongTrust } from '#test/wrong-trust.ts';
import { paths } from '../paths.ts';

let world: World;
let spain: Awaited<ReturnType<typeof anOfficer>>;
let spainToo: typeof spain;
beforeAll(async () => {
  world = await openWorld();
  spain = await anOfficer(world, { serves: 'ES' });
  spainToo = await anOfficer(world, { serves: 'ES' });
});
afterAll(async () => {
  expect(await wrongTrust(world)).toEqual([]);
  await world.close();
});

describe('the office of people', () => {
  it('lists those who wait in the countries served, the oldest first, page by page', { tags: ['slow'] }, async () => {
    const then = world.now;
    const people: TestTeacher[] = [];
    for (let number = 0; number < 27; number += 1) {
      world.now = daysAfter(then, -100 + number);
      people.push(
        await aWaitingTeacher(world, { country: 'PT', givenName: `Person${String.fromCharCode(65 + number)}x` }),
      );
    }
    world.now = then;
    const portugal = await world.signedIn(await anOfficer(world, { serves: 'PT' }));
    const first = await portugal.get(paths.officePeople());
    expect(first.queries).toBeLessThanOrEqual(8);
    expect([...first.html.matchAll(/Person(.)x López<\/a>/g)].map(([, letter]) => letter).join('')).toBe(
      'ABCDEFGHIJKLMNOPQRSTUVWXY',
    );
    const next = /rel="next" href="([^"]+)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await portugal.get(next);
    expect([...second.html.matchAll(/Person(.)x López<\/a>/g)].map(([, letter]) => letter).join('')).toBe('Z[');
    const elsewhere = await (await world.signedIn(spain)).get(paths.officePeople());
    expect(elsewhere.html).not.toContain('PersonA');
    expect((await portugal.get('/office/people?after=nonsense')).status).toBe(200);
  });

  it('shows the checks: address, head, school, a second account, addresses that prove nothing', async () => {
    const school = await aSchool(world, { name: 'CEIP Doble' });
    await world.db
      .updateTable('school')
      .set({ confirmed_at: null, head_email: 'somebody@gmail.com' })
      .where('id', '=', school)
      .execute();
    const first = await aTeacher(world, { school, givenName: 'Rosa', familyName: 'Núñez' });
    const second = await aWaitingTeacher(world, { school, givenName: 'ROSA', familyName: 'Nunez', confirmed: false });
    const officer = await world.signedIn(spain);
    // The first page of a process reads what is kept for the later ones.
    await officer.get(paths.officePerson(first.id));
    const { html, queries } = await officer.get(paths.officePerson(second.id));
    for (const words of ['Address not confirmed', 'Head not asked', 'School not confirmed', 'Same name', 'free mail'])
      expect(html).toContain(words);
    expect(html).toContain(paths.officePerson(first.id));
    expect(queries).toBeLessThanOrEqual(8);
  });

  it('shows whom of a support service a name is like', async () => {
    const browser = await world.signedIn(spain);
    const pageOf = async (givenName: string, familyName: string) => {
      const { id } = await aWaitingTeacher(world, { givenName, familyName });
      return (await browser.get(paths.officePerson(id))).html;
    };
    expect(await pageOf('Marta', 'Rubio')).not.toContain('like that of somebody');
    expect(await pageOf('Ruíz', 'Mаria')).toContain('like that of somebody at a support service: Maria Ruiz');
    expect(await pageOf('Marla', 'Ruis')).toContain('support service: Maria Ruiz');
    expect(await pageOf('Service', 'of ES')).toContain('support service: Service of ES');
  });

  it('is shut to everybody else: the same nothing as for a person who does not exist', async () => {
    const ana = await aWaitingTeacher(world);
    const nobody = await (await world.signedIn(spain)).get(paths.officePerson('019a0000-0000-7000-8000-000000000000'));
    expect(nobody.status).toBe(404);
    const others = [ana, await aTeacher(world), await anOfficer(world, { serves: 'GR' })];
    for (const other of others) {
      const browser = await world.signedIn(other);
      const nothing = await browser.get(paths.officePerson('019a0000-0000-7000-8000-000000000000'));
      expect(nothing.status).toBe(404);
      expect((await browser.get(paths.officePerson(ana.id))).html).toBe(nothing.html);
      expect((await browser.post(paths.verification(ana.id), await approvalOf(world, ana.id))).status).toBe(404);
      expect((await browser.post(paths.refusal(ana.id), await refusalOf(world, ana.id))).status).toBe(404);
    }
    const greece = await world.signedIn(await anOfficer(world, { serves: 'GR' }));
    await greece.post(paths.verifications(), { person: `${ana.id} ${(await approvalOf(world, ana.id)).waitingSince}` });
    expect((await memberOf(world, ana.id)).state).toBe('waiting');
  });

  it('leaves out registrations with an address that has an account already', async () => {
    await aWaitingTeacher(world, { givenName: 'Shadow', addressTaken: true });
    expect((await (await world.signedIn(spain)).get(paths.officePeople())).html).not.toContain('Shadow');
  });
});

describe('a decision about a person', () => {
  it('verifies person and school, lists the person, and tells them', { tags: ['slow'] }, async () => {
    const ana = await aWaitingTeacher(world);
    await world.db.updateTable('school').set({ confirmed_at: null }).where('id', '=', ana.school).execute();
    const browser = await world.signedIn(spain);
    const sent = await browser.post(paths.verification(ana.id), await approvalOf(world, ana.id));
    expect(sent.location).toContain(`decided=${ana.id}`);
    expect((await browser.follow(sent)).html).toContain('Ana López is verified.');
    expect((await memberOf(world, ana.id)).state).toBe('verified');
    expect(await isListed(world, ana.id)).toBe(true);
    const school = await world.db
      .selectFrom('school')
      .selectAll()
      .where('id', '=', ana.school)
      .executeTakeFirstOrThrow();
    expect(school.confirmed_at).toEqual(world.now);
    expect((await world.mailsTo(ana.email)).map(({ subject }) => subject)).toEqual([
      'Your support service has verified you. Welcome!',
    ]);
    expect((await browser.get(paths.officePerson(ana.id))).html).not.toContain('Verify person and school');
  });

  it('leads to the next in the queue, to the first after the last, and to the queue where nobody waits', async () => {
    const officer = await world.signedIn(await anOfficer(world, { serves: 'AT' }));
    const people = [];
    for (const givenName of ['Uli', 'Vera', 'Willi']) {
      people.push(await aWaitingTeacher(world, { country: 'AT', givenName }));
      world.now = new Date(world.now.getTime() + 60_000);
    }
    const [uli, vera, willi] = people;
    if (!uli || !vera || !willi) throw new Error('three people wait');
    const afterVera = await officer.post(paths.verification(vera.id), await approvalOf(world, vera.id));
    expect(afterVera.location).toBe(paths.officePersonAfter(willi.id, vera.id));
    expect((await officer.follow(afterVera)).html).toContain('This is the next person in your queue.');
    const afterWilli = await officer.post(paths.refusal(willi.id), await refusalOf(world, willi.id));
    expect(afterWilli.location).toBe(paths.officePersonAfter(uli.id, willi.id));
    expect((await officer.follow(afterWilli)).html).toMatch(
      /Willi [^<]* is refused, and is told why\. This is the next/,
    );
    const afterUli = await officer.post(paths.verification(uli.id), await approvalOf(world, uli.id));
    expect(afterUli.location).toBe(paths.officePersonAfter(undefined, uli.id));
    expect((await officer.follow(afterUli)).html).toContain('is verified. Nobody else is waiting for you.');
    const ofSpain = await world.signedIn(spain);
    expect((await ofSpain.get(paths.officePersonAfter(undefined, uli.id))).html).not.toContain('Uli');
  });

  it('refuses with a reason from the list and an explanation; the person reads both', async () => {
    const ana = await aWaitingTeacher(world);
    const browser = await world.signedIn(spain);
    for (const wrong of [{ reasonKey: 'because' }, { reasonKey: '' }, { reason: 'no' }, { reason: 'x'.repeat(2001) }]) {
      const reply = await browser.post(paths.refusal(ana.id), await refusalOf(world, ana.id, wrong));
      expect(reply.status, JSON.stringify(wrong).slice(0, 50)).toBe(422);
    }
    await browser.post(
      paths.refusal(ana.id),
      await refusalOf(world, ana.id, { reason: 'Send the certificate <b>please</b>' }),
    );
    expect(await decisionsOn(world, ana.id)).toMatchObject([{ decision: 'refused', reason_key: 'evidence_missing' }]);
    expect(await isListed(world, ana.id)).toBe(false);
    const { html } = await (await world.signedIn(ana)).get(paths.status());
    expect(html).toContain('Send the certificate &lt;b>please&lt;/b>');
  });

  it('counts once when two officers decide at the same moment, twenty times over; the other is told who decided', {
    tags: ['slow'],
  }, async () => {
    const [one, other] = [await world.signedIn(spain), await world.signedIn(spainToo)];
    for (let round = 0; round < 20; round += 1) {
      const ana = await aWaitingTeacher(world);
      const [state, why] = [await approvalOf(world, ana.id), await refusalOf(world, ana.id)];
      const replies = await Promise.all([
        one.post(paths.verification(ana.id), state),
        other.post(paths.refusal(ana.id), why),
      ]);
      expect(replies.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect(replies.find(({ status }) => status === 409)?.html).toContain('Decided by Maria Ruiz');
      const decisions = await decisionsOn(world, ana.id);
      expect(decisions).toHaveLength(1);
      expect((await memberOf(world, ana.id)).state).toBe(decisions[0]?.decision);
    }
  });

  it('does not count when the person has changed something since the page was shown', async () => {
    const ana = await aWaitingTeacher(world);
    const seen = await approvalOf(world, ana.id);
    await world.db
      .updateTable('member')
      .set({ state_since: daysAfter(world.now, 1) })
      .where('id', '=', ana.id)
      .execute();
    const browser = await world.signedIn(spain);
    for (const state of [seen, { waitingSince: 'now' }, {}]) {
      const reply = await browser.post(paths.verification(ana.id), state);
      expect(reply.status).toBe(409);
      expect(reply.html).toContain('Something has changed');
    }
    expect((await memberOf(world, ana.id)).state).toBe('waiting');
  });

  it('is made for several at once only where all is green', { tags: ['slow'] }, async () => {
    const green = await aWaitingTeacher(world);
    await world.guest().post(await askHeadOf(world, green), { answer: 'confirmed' });
    const open = await aWaitingTeacher(world);
    const marks = [green, open].map(async ({ id }) => `${id} ${(await approvalOf(world, id)).waitingSince}`);
    const browser = await world.signedIn(spain);
    const done = await browser.post(paths.verifications(), { person: [...(await Promise.all(marks)), 'nonsense', ''] });
    expect(done.location).toBe(`${paths.officePeople()}?verified=1`);
    expect([(await memberOf(world, green.id)).state, (await memberOf(world, open.id)).state]).toEqual([
      'verified',
      'waiting',
    ]);
  });

  it('for twenty-five takes as many statements as for two', { tags: ['slow'] }, async () => {
    const browser = await world.signedIn(spain);
    const verify = async (count: number) => {
      const marks: string[] = [];
      const people: TestTeacher[] = [];
      for (let made = 0; made < count; made += 1) {
        const teacher = await aWaitingTeacher(world);
        await world.guest().post(await askHeadOf(world, teacher), { answer: 'confirmed' });
        people.push(teacher);
        marks.push(`${teacher.id} ${(await approvalOf(world, teacher.id)).waitingSince}`);
      }
      const sent = await browser.post(paths.verifications(), { person: marks });
      expect(sent.location).toBe(`${paths.officePeople()}?verified=${count}`);
      for (const { id } of people)
        expect([(await memberOf(world, id)).state, await isListed(world, id)]).toEqual(['verified', true]);
      const [first] = people;
      expect(first && (await world.mailsTo(first.email)).at(-1)?.subject).toContain('has verified you');
      return sent.queries;
    };
    const few = await verify(2);
    expect([few < 20, await verify(25)]).toEqual([true, few]);
  });
});

describe('a person with a check that is open', () => {
  const aFile = async () => {
    const [waiting, officer] = [
      await aWaitingTeacher(world),
      await world.signedIn(await anOfficer(world, { serves: 'ES' })),
    ];
    const { waitingSince } = await approvalOf(world, waiting.id);
    return { ...waiting, officer, waitingSince };
  };
  const chosen = /<input[^>]*name="choose"[^>]* checked/;

  it('has no decision chosen beforehand; one whose checks are done has', async () => {
    const { id, officer } = await aFile();
    expect((await officer.get(paths.officePerson(id))).html).not.toMatch(chosen);
    const green = await aWaitingTeacher(world);
    await world.guest().post(await askHeadOf(world, green), { answer: 'confirmed' });
    const page = (await officer.get(paths.officePerson(green.id))).html;
    expect(page).toMatch(chosen);
    expect(page).not.toContain('name="because"');
  });

  it('is verified with a reason, which stands in the history of the file; without one the field asks for it', {
    tags: ['slow'],
  }, async () => {
    const { id, officer, waitingSince } = await aFile();
    for (const because of [undefined, '', '  a ']) {
      const asked = await officer.post(paths.verification(id), {
        waitingSince,
        ...(because !== undefined && { because }),
      });
      expect([asked.status, (await memberOf(world, id)).state]).toEqual([422, 'waiting']);
      expect(asked.html).toContain('Please say in a word or two why you verify with open checks.');
      expect(asked.html).toMatch(/id="choose-approve"[^>]* checked/);
      expect(asked.html.match(/role="alert"/g)?.length).toBe(1);
    }
    const long = await officer.post(paths.verification(id), { waitingSince, because: 'called '.repeat(60) });
    expect([long.status, long.html.includes('called called')]).toEqual([422, true]);
    const sent = await officer.post(paths.verification(id), { waitingSince, because: ' I called <the> school ' });
    expect([sent.status, (await memberOf(world, id)).state]).toEqual([303, 'verified']);
    expect((await decisionsOn(world, id)).map(({ reason }) => reason)).toEqual(['I called <the> school']);
    expect((await officer.get(paths.officePerson(id))).html).toContain('I called &lt;the> school');
    // Not for the person's own eyes.
    expect((await (await world.signedIn({ kind: 'member', id })).get('/verification')).html).not.toContain('I called');
  });

  it('stands in the queue with the words of what is open', async () => {
    const { id, officer } = await aFile();
    const page = (await officer.get(paths.officePerson(id))).html;
    const entry = page.slice(page.indexOf('queue-current'), page.indexOf('</li>', page.indexOf('queue-current')));
    expect(entry).toContain('Head not asked');
  });
});
