import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Browser, Fields, Reply } from '../browser.ts';
import { everyRow as rows } from '../every-matrix.ts';
import { type Scene, setScene } from '../matrix/scene.ts';
import { crawl, type Target } from '../naughty/crawl.ts';
import { signInVisitors, type Visitor } from '../naughty/visitors.ts';
import { pretendTranslation } from '../pretend-translation.ts';
import { rolledBack } from '../rolled-back.ts';
import { openWorld, type World } from '../world.ts';

/** After a form has done something, the page that follows says so. People who do not see that send the form again. */

let world: World;
let scene: Scene;
let visitors: readonly Visitor[];
let targets: readonly Target[];

beforeAll(async () => {
  // As in the test of naughty strings: the queue's own transactions would end ours.
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] });
  world = await openWorld({ demo: true, translation: pretendTranslation() });
  vi.useRealTimers();
  scene = await setScene(world);
  visitors = await signInVisitors(world, scene);
  targets = await crawl(visitors, rows, scene);
}, 300_000);
afterAll(() => world.close());

interface Sent {
  readonly route: string;
  /** Undefined where the form was refused, or is answered in place. */
  readonly says: boolean | undefined;
}

async function sendAndFollow(browser: Browser, route: string, send: (from: Browser) => Promise<Reply>): Promise<Sent> {
  return rolledBack(world, async () => {
    const own = browser.copy();
    const reply = await send(own);
    if (reply.status !== 303) return { route, says: undefined };
    const next = await own.follow(reply);
    const [notice] = parse(next.html).querySelectorAll('.notice-success[role=status]');
    return { route, says: notice !== undefined && notice.text.trim() !== '' };
  });
}

async function sendAll(): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const row of rows.filter(({ route, open }) => route.startsWith('POST') && open.length > 0)) {
    const by = visitors.find(({ name }) => row.open === 'everybody' || row.open.some((one) => one === name));
    if (!by || row.route.startsWith('POST /demo')) continue;
    const [at, fields]: [string, Fields] = [row.at(scene), row.fields?.(scene) ?? {}];
    sent.push(await sendAndFollow(by.browser, row.route, (from) => from.post(at, fields)));
  }
  for (const { by, route, action, method, multipart, controls } of targets) {
    if (method !== 'POST' || multipart || route.startsWith('POST /demo')) continue;
    const fields = Object.fromEntries(controls.map(({ name, value }) => [name, value]));
    sent.push(await sendAndFollow(by.browser, route, (from) => from.post(action, fields)));
  }
  return sent;
}

/** Where the next page says it in another way. */
const shows: Readonly<Record<string, string>> = {
  'POST /account/data': 'the page shows how far the file is',
  'POST /account/recovery-codes': 'the page shows the codes',
  'POST /adverts/:id/form/:step': 'the next step',
  'POST /confirm/:token': 'the page says that the address is confirmed',
  'POST /desk/adverts': 'the first step of the form',
  'POST /desk/projects/new': 'the first step of the form',
  'POST /diary/:space/new': 'what was written stands there',
  'POST /first-operator/:token': 'the next step, a second factor',
  'POST /invitation/:token': 'the next step, a second factor',
  'POST /language': 'the page is in that language',
  'POST /mails-off/:account/:kind/:signature': 'the page says which mails come no more',
  'POST /notifications/:id/opening': 'what it told of',
  'POST /notifications/:id/reading': 'it is no longer marked as new',
  'POST /notifications/read': 'none is marked as new',
  'POST /password/forgotten': 'the page says that a mail is on its way',
  'POST /projects/:id/form/:step': 'the next step',
  'POST /projects/:id/translation': 'the translation stands there',
  'POST /register': 'the next step',
  'POST /register/idea': 'the desk, which greets them',
  'POST /register/school': 'the next step',
  'POST /sign-in/enrolment': 'their first page',
  'POST /sign-in/second-factor': 'their first page',
  'POST /spaces/:id/forum': 'what was written stands there',
  'POST /spaces/:id/pages': 'what was written stands there',
  'POST /spaces/:id/pictures/:picture/description': 'what was written stands there',
  'POST /spaces/:id/pictures/:picture/place': 'the picture stands in its new place',
  'POST /translation/:kind/:id': 'the translation stands there',
  'POST /spaces/:id/pupils/class': 'the new pupils stand on top, with a way to take them back',
};

/** What no form of the scene can do: where it says so. */
const elsewhere: Readonly<Record<string, string>> = {
  'POST /operations/operators/:id/invitation': 'operators.http.test.ts: invites once more',
  'POST /people/suggestions/:id/dismissal': 'suggestions: the place says what was put away, with the way back',
  'POST /projects/:id/submission': 'details-before-opening.http.test.ts',
  'POST /sign-in/closing': 'closing.http.test.ts: signing in leads to one page',
  'POST /spaces/:id/members': 'members.http.test.ts',
  'POST /spaces/:id/pupils/known': 'pupils.http.test.ts: adds a pupil to another space',
  'POST /spaces/:id/pupils/:pupil/withdrawal':
    'consent-withdrawn.http.test.ts: what nobody has stated is not withdrawn',
  'POST /verification/head-reminder': 'own-verification.http.test.ts',
};

it('the page after a form that has done something says so, or shows it', async () => {
  const sent = (await sendAll()).filter(({ says }) => says !== undefined);
  const told = new Set(sent.filter(({ says }) => says).map(({ route }) => route));
  const silent = new Set(sent.map(({ route }) => route).filter((route) => !told.has(route)));
  const reasons = { ...shows, ...elsewhere };
  expect([...silent].filter((route) => !reasons[route]).sort()).toEqual([]);
  expect(Object.keys(reasons).filter((route) => !silent.has(route))).toEqual([]);
}, 300_000);
