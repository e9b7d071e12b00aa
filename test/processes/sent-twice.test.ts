import { type CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { routes } from '#web/routes.ts';
import type { Browser, Fields, Reply } from '../browser.ts';
import { everyRow as rows } from '../every-matrix.ts';
import { type Scene, setScene } from '../matrix/scene.ts';
import { crawl, type Target } from '../naughty/crawl.ts';
import { signInVisitors, type Visitor } from '../naughty/visitors.ts';
import { pretendTranslation } from '../pretend-translation.ts';
import { rolledBack } from '../rolled-back.ts';
import { openWorld, type World } from '../world.ts';

/** A form that is sent twice, by two clicks or once more after a lost answer, has happened once. */

let world: World;
let scene: Scene;
let visitors: readonly Visitor[];
let targets: readonly Target[];
let counting: CompiledQuery<{ name: string; count: number }>;

beforeAll(async () => {
  // As in the test of naughty strings: the queue's own transactions would end ours.
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] });
  world = await openWorld({ demo: true, translation: pretendTranslation() });
  vi.useRealTimers();
  scene = await setScene(world);
  visitors = await signInVisitors(world, scene);
  targets = await crawl(visitors, rows, scene);
  counting = await countOfEachTable();
}, 300_000);
afterAll(() => world.close());

/** Counts of tries and the like: every request leaves its mark there. */
const technical = new Set(['limit_use', 'kept_mail', 'sent_mail', 'session']);

async function countOfEachTable(): Promise<CompiledQuery<{ name: string; count: number }>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    world.db,
  );
  const counts = tables
    .filter(({ name }) => !technical.has(name))
    .map(({ name }) => sql`select ${name}::text as name, count(*)::int as count from ${sql.table(name)}`);
  const jobs = sql`select 'jobs waiting'::text as name, count(*)::int as count from pgboss.job where name <> 'note-visit'`;
  return sql<{ name: string; count: number }>`${sql.join([...counts, jobs], sql` union all `)}`.compile(world.db);
}

async function countAll(): Promise<ReadonlyMap<string, number>> {
  const { rows: counts } = await world.db.executeQuery(counting);
  return new Map(counts.map(({ name, count }) => [name, count]));
}

const grown = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) =>
  [...after].flatMap(([name, count]) => {
    const more = count - (before.get(name) ?? 0);
    return more > 0 ? [`${more} more in ${name}`] : [];
  });

interface Sent {
  readonly route: string;
  readonly by: string;
  readonly status: number;
  /** What the second one has added. */
  readonly more: readonly string[];
}

async function sendTwice(browser: Browser, by: string, route: string, send: (from: Browser) => Promise<Reply>) {
  return rolledBack(world, async (): Promise<Sent> => {
    const own = browser.copy();
    const first = await send(own);
    const once = await countAll();
    await send(own);
    return { route, by, status: first.status, more: grown(once, await countAll()) };
  });
}

/** Forms that need more than the scene has in them. */
const given = ({ ana }: Scene): readonly (readonly [by: string, route: string, Fields])[] => [
  ['guest', 'POST /sign-in', { email: ana.email, password: 'four green rivers dance' }],
  ['ana', 'POST /account/email', { email: 'ana.new@school.test', emailPassword: 'four green rivers dance' }],
  ['central', 'POST /office/programme/countries', { code: 'JP', status: 'partner', from: '2026-01-01', until: '' }],
  ['central', 'POST /office/programme/words/:list', { en: 'Juggling', framework: '' }],
];

/** Each row of the matrix as the first actor with permission sends it, and each form of a page as it is offered there. */
async function sendAll(): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const row of rows.filter(({ route, open }) => route.startsWith('POST') && open.length > 0)) {
    const by = visitors.find(({ name }) => row.open === 'everybody' || row.open.some((one) => one === name));
    if (!by || row.route.startsWith('POST /demo')) continue;
    const [at, fields]: [string, Fields] = [row.at(scene), row.fields?.(scene) ?? {}];
    sent.push(await sendTwice(by.browser, by.name, row.route, (from) => from.post(at, fields)));
  }
  for (const [name, route, fields] of given(scene)) {
    const by = visitors.find((visitor) => visitor.name === name);
    const action = route.replace('POST ', '').replace(':list', 'subject');
    if (by) sent.push(await sendTwice(by.browser, name, route, (from) => from.post(action, fields)));
  }
  for (const { by, route, action, method, multipart, controls } of targets) {
    if (method !== 'POST' || multipart || route.startsWith('POST /demo')) continue;
    const fields = Object.fromEntries(controls.map(({ name, value }) => [name, value]));
    sent.push(await sendTwice(by.browser, by.name, route, (from) => from.post(action, fields)));
  }
  return sent;
}

/** What is there once more where the form is sent once more, and why that is right. */
const exceptions: Readonly<Record<string, string>> = {
  'POST /account/password': 'the form of this test gives the password that it finds as the new one: both are right',
  'POST /account/recovery-codes': 'the page shows the codes that work, which are those of the last form',
  'POST /spaces/:id/pupils/:pupil/password': 'each is a new password, and the last one is printed',
};

/** What no form of the scene can do: where it is sent twice instead. */
const elsewhere: Readonly<Record<string, string>> = {
  'POST /forums/threads/:thread/answering': 'writes nothing: it shows the text in the form of a reply',
  'POST /office/reports/:id/correction': 'corrections.http.test.ts: is answered once where two officers answer',
  'POST /second-factor/undo/:token': 'undo-second-factor.http.test.ts: the link works once',
  'POST /account/second-factor': 'account.http.test.ts: needs the code of a telephone; the second finds it switched on',
  'POST /operations/operators/:id/suspension': 'operators.http.test.ts: the scene has one operator',
  'POST /operations/operators/:id/restoration': 'operators.http.test.ts: the scene has one operator',
  'POST /head/:token': 'own-verification.http.test.ts: is answered once, also when both buttons are pressed at once',
  'POST /spaces/:id/pictures': 'files.http.test.ts: keeps one picture of a form that is sent twice at once',
  'POST /spaces/:id/pictures/upload': 'chosen-pictures.http.test.ts: in the album once however often the form is sent',
  'POST /messages/:id': 'attachments.http.test.ts: is sent once however often the form is sent, with its files',
  'POST /journal/:id/pictures': 'journal.http.test.ts: is encoded anew, and added once however often the form is sent',
  'POST /profile/picture': 'photo.http.test.ts: two forms at once leave one photo',
  'POST /adverts/:id/renewal': 'an advert is renewed once, after a change: the one of the scene has none',
  'POST /account/data/file':
    'an answer with the file, which the scene does not have: it leaves nothing but a session that may have it',
  'POST /mails-off/:account/:signature':
    'mails-off.http.test.ts: ends all mails by the link of an old mail, however often',
  'POST /searches/:id/mails-off/:signature':
    'saved-searches.http.test.ts: ends its mails by the link in a mail, however often',
  'POST /account/notices/devices':
    'push.http.test.ts: begins with a button on the page of notices, and each can be stopped',
  'POST /pupil': 'a signing in leaves nothing but a session',
  'POST /spaces/:id/pupils': 'pupils.http.test.ts: makes one class of a list that is sent twice',
  'POST /spaces/:id/pupils/undo': 'guards.http.test.ts: what is taken back is gone',
};

it('what is sent twice is there once: every form of every route', async () => {
  const sent = await sendAll();
  const doubled = sent.filter(({ more, route }) => more.length > 0 && !exceptions[route]);
  expect.soft(doubled.map(({ route, by, more }) => `${by}, ${route}: ${more.join(', ')}`)).toEqual([]);
  // A form that is refused both times shows nothing.
  const done = new Set(sent.filter(({ status }) => status < 400).map(({ route }) => route));
  const all = routes({ demo: false }).flatMap(({ method, path }) => (method === 'POST' ? [`POST ${path}`] : []));
  expect(all.filter((route) => !done.has(route) && !elsewhere[route])).toEqual([]);
  expect(Object.keys(elsewhere).filter((route) => done.has(route))).toEqual([]);
}, 300_000);
