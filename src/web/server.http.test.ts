import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOfficer, anOperator, aPupil, aTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('an answer', () => {
  it('allows no inline code, no foreign source and no frame around it', async () => {
    const { headers } = await world.guest().get('/nothing');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('has another nonce each time', async () => {
    const [one, other] = await Promise.all([world.guest().get('/nothing'), world.guest().get('/nothing')]);
    expect(one.headers['content-security-policy']).not.toBe(other.headers['content-security-policy']);
  });

  it('offers the pupils’ sign-in in the footer to people who are not signed in', async () => {
    const footOf = ({ html }: { html: string }) => html.slice(html.indexOf('<footer'));
    expect(footOf(await world.guest().get('/'))).toContain('href="/pupil"');
    const teacher = await world.signedIn(await aTeacher(world));
    expect(footOf(await teacher.get('/'))).not.toContain('href="/pupil"');
  });

  it('that finds nothing is the same for every made-up address', async () => {
    const guest = world.guest();
    const pages = await Promise.all(
      ['/nothing', '/projects/none', '/people/x', '/spaces/1/pages/2?a=b'].map((url) => guest.get(url)),
    );
    expect(pages.map((page) => page.status)).toEqual([404, 404, 404, 404]);
    expect(new Set(pages.map((page) => page.html)).size).toBe(1);
  });

  it.each(['guest', 'ana', 'kim', 'officer', 'operator'] as const)(
    'that finds nothing shows %s the way home, and no other',
    async (name) => {
      const ana = await aTeacher(world);
      const space = await aSpace(world, { founders: [ana, await aTeacher(world, { country: 'GR' })] });
      const browsers = {
        guest: world.guest,
        ana: () => world.signedIn(ana),
        kim: async () => world.signedIn(await aPupil(world, { teacher: ana, space: space.id, name: 'Kim' })),
        officer: async () => world.signedIn(await anOfficer(world, { serves: 'ES' })),
        operator: async () => world.signedIn(await anOperator(world)),
      };
      const ways = { guest: '/register', ana: '/desk', kim: '/spaces', officer: '/office', operator: '/operations' };
      const browser = await browsers[name]();
      const made = await browser.get('/nothing');
      const shown = Object.values(ways).filter((way) => made.html.includes(`href="${way}"`));
      expect(shown).toEqual([ways[name]]);
      expect(made.html.includes('href="/sign-in?back=there"')).toBe(name === 'guest');
      expect((await browser.get(`/projects/${space.project}/preview`)).html === made.html).toBe(name !== 'ana');
    },
  );

  it.each([
    ['en', 'Nothing here'],
    ['es-ES,es;q=0.9,en;q=0.5', 'Aquí no hay nada'],
    ['fi,el;q=0.8', 'Δεν υπάρχει τίποτα εδώ'],
    ['tlh', 'Nothing here'],
    [';;q=x,,', 'Nothing here'],
  ])('to a browser that asks for %s is in the language that fits best', async (language, words) => {
    expect((await world.guest({ language }).get('/nothing')).html).toContain(words);
  });
});

describe('what was sent when the session had ended', () => {
  it('comes back to be copied, without passwords and chosen words, and the same from any address', async () => {
    const form = {
      body: 'Three stones, </textarea>\nand a line.',
      audience: 'public',
      newPassword: 'tres olivos y un tranvía',
    };
    const [real, madeUp, other] = await Promise.all(
      ['/account', '/diary/one', '/nothing'].map((path) => world.guest().post(path, form)),
    );
    expect(real?.status).toBe(404);
    expect(real?.html).toContain('Three stones, &lt;/textarea>\nand a line.</textarea>');
    // What was typed comes first; the ways out lead away from it, for pupils too.
    const ways = ['a line.</textarea>', 'href="/sign-in?back=there"', 'href="/pupil?back=there"'];
    const places = ways.map((way) => real?.html.indexOf(way) ?? -1);
    expect(places).toEqual(places.filter((place) => place > 0).toSorted((one, other) => one - other));
    for (const secret of ['tranvía', '>public<']) expect(real?.html).not.toContain(secret);
    expect([madeUp?.html, other?.html]).toEqual([real?.html, real?.html]);
    const teacher = await world.signedIn(await aTeacher(world));
    // Also where the thing is gone that somebody wrote about.
    const gone = (await teacher.post('/nothing', form)).html;
    expect(gone).toContain('Three stones, &lt;/textarea>\nand a line.</textarea>');
    expect(gone).not.toContain('tranvía');
  });
});

it('who signs in after an answered form came back goes on to the page that it belongs to, not to the address of the form', async () => {
  for (const [from, to] of [
    ['/adverts/01900000-0000-7000-8000-000000000000/answers', '/adverts/01900000-0000-7000-8000-000000000000'],
    ['/messages/01900000-0000-7000-8000-000000000000', '/messages/01900000-0000-7000-8000-000000000000'],
  ]) {
    const headers = { host: 'platform.test', referer: `http://platform.test${from}` };
    const { html } = await world.guest().get('/sign-in?back=there', headers);
    expect(html, from).toContain(`name="back" value="${to}"`);
  }
});

describe('a state change', () => {
  it.each([
    ['from another site', { origin: 'https://elsewhere.test' }],
    ['that hides where it comes from', { origin: 'null' }],
    ['without an origin', { origin: '' }],
  ])('%s is refused', async (_name, headers) => {
    const teacher = await world.signedIn(await aTeacher(world));
    expect((await teacher.post('/sign-out', {}, headers)).status).toBe(403);
  });
});

describe('the probes', () => {
  it('say that the process lives, that the database answers, and its figures', async () => {
    const guest = world.guest();
    const [alive, ready, metrics] = await Promise.all([
      guest.get('/healthz'),
      guest.get('/readyz'),
      guest.get('/metrics'),
    ]);
    expect([alive.status, ready.status, metrics.status]).toEqual([200, 200, 200]);
    expect(metrics.html).toContain('http_answers_total');
    // Of the process, however many servers it has.
    expect(metrics.html.match(/^process_resident_memory_bytes /gm)).toHaveLength(1);
  });
});

describe('a hostile request', () => {
  it.each([
    ['a NUL', '/%00'],
    ['a stray byte', '/%ff'],
    ['half a letter', '/%E0%A4%A'],
    ['a way out of the folder', '/..%2f..%2fetc/passwd'],
    ['a very long address', `/${'a'.repeat(5000)}`],
    ['another host', '//evil.test'],
    ['a broken query', '/?q=%00%ff'],
    ['an emoji', '/projects/%F0%9F%98%80'],
  ])('with %s gets a plain answer', async (_what, url) => {
    expect((await world.guest().get(url)).status).toBeLessThan(500);
  });
  it('with a body that nobody can read gets a plain answer', async () => {
    const guest = world.guest();
    const replies = await Promise.all([
      guest.post('/sign-in', {}, { 'content-type': 'application/json' }),
      guest.post('/sign-in', {}, { 'content-type': 'multipart/form-data' }),
      guest.post('/sign-in', {}, { 'content-type': 'text/xml' }),
      guest.post('/sign-in', { email: 'x'.repeat(1_100_000) }),
    ]);
    for (const reply of replies) expect(reply.status).toBeLessThan(500);
  });
});

it('leads a guest from an address that all members have to sign-in and back, and from a single thing nowhere', async () => {
  const guest = world.guest();
  for (const path of [
    '/desk',
    '/people?q=music',
    '/messages',
    '/account',
    '/spaces',
    '/notifications',
    '/verification',
  ]) {
    const { html } = await guest.get(path);
    expect(html, path).toContain('Sign in to go on');
    expect(html, path).toContain('href="/sign-in?back=there"');
  }
  const nothing = (await guest.get('/nothing')).html;
  expect(nothing).not.toContain('Sign in to go on');
  const id = '01900000-0000-7000-8000-000000000000';
  for (const path of [`/spaces/${id}`, `/messages/${id}`, `/people/${id}`, '/office', '/operations'])
    expect((await guest.get(path)).html, path).toBe(nothing);
});
