import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { routes } from '#web/routes.ts';
import type { Browser, Reply } from '../browser.ts';
import { everyRow as rows } from '../every-matrix.ts';
import type { Row } from '../matrix/row.ts';
import { type Scene, setScene } from '../matrix/scene.ts';
import { crawl, type Target, withoutForm } from '../naughty/crawl.ts';
import { formsOf } from '../naughty/found-form.ts';
import { findMisplacedMessage } from '../naughty/message-placement.ts';
import { addressStrings, joinedStrings, sampleStrings } from '../naughty/strings.ts';
import { signInVisitors, type Visitor } from '../naughty/visitors.ts';
import { pretendTranslation } from '../pretend-translation.ts';
import { rolledBack } from '../rolled-back.ts';
import { readTree } from '../structure/tree.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let scene: Scene;
let visitors: readonly Visitor[];
let targets: readonly Target[];

beforeAll(async () => {
  // The queue looks after itself now and then, in transactions that would end ours: its clock never strikes.
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] });
  world = await openWorld({ demo: true, translation: pretendTranslation() });
  vi.useRealTimers();
  scene = await setScene(world);
  visitors = await signInVisitors(world, scene);
  const met = await crawl(visitors, rows, scene);
  targets = [...met, ...withoutForm(met, visitors, rows, scene)];
}, 120_000);
afterAll(() => world.close());

type Fields = Readonly<Record<string, string>>;
const plain = ({ controls }: Target): Fields =>
  Object.fromEntries(controls.filter(({ kind }) => kind !== 'file').map(({ name, value }) => [name, value]));
const typed = ({ controls }: Target) => controls.filter(({ kind }) => kind.endsWith('text'));
const isSlow = ({ controls }: Target) => controls.some(({ kind }) => kind === 'password');

/** What is sent. To each form go all strings, in its typed fields at once; to each field some alone, and where it is long all in packs. */
function* attacks(target: Target): Generator<Fields> {
  const fields = typed(target);
  const base = plain(target);
  const offset = target.route.length + target.by.kind.length;
  yield {};
  yield { ...base, nobodyKnows: 'x', __proto__x: 'y', constructor: 'z', 'a[b]': 'c' };
  for (const { name } of target.controls.filter((control) => !fields.includes(control)))
    for (const text of sampleStrings(2, offset + name.length)) yield { ...base, [name]: text };
  for (const { name, longest } of fields) {
    const packs = longest > 1_000 && !isSlow(target) ? joinedStrings(longest, 200) : [];
    for (const text of [...sampleStrings(2, offset + name.length), ...packs]) yield { ...base, [name]: text };
  }
  const packs = joinedStrings(3_000, isSlow(target) ? 120 : 60);
  for (let at = 0; at < (fields.length > 0 ? packs.length : 0); at += fields.length)
    yield { ...base, ...Object.fromEntries(fields.map(({ name }, field) => [name, packs[at + field] ?? ''])) };
}

/** What everybody may do to a text: no invisible controls, one space for several. */
const tidy = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\s]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const told = (target: Target, fields: Fields) =>
  `${target.by.name}, ${target.route}: ${JSON.stringify(fields).slice(0, 600)}`;

function send(browser: Browser, { method, action, multipart }: Target, fields: Fields): Promise<Reply> {
  if (method === 'GET')
    return browser.get(`${action.split('?')[0]}?${new URLSearchParams(fields).toString().slice(0, 15_000)}`);
  return multipart
    ? browser.upload(action, fields, { field: 'file', name: '', bytes: Buffer.alloc(0) })
    : browser.post(action, fields);
}

/** What is wrong with an answer; undefined where it is as it should be. */
async function faultOf(browser: Browser, target: Target, fields: Fields, reply: Reply): Promise<string | undefined> {
  if (reply.status >= 500) return `answered ${reply.status}`;
  const hostile = Object.values(fields).filter((text) => /<[a-z!/]/i.test(text) && text.length > 3);
  if (hostile.some((text) => reply.html.includes(text))) return 'wrote it as it came';
  if (reply.location !== undefined && !/^\/(?![/\\])/.test(reply.location)) return `led away to ${reply.location}`;
  if (reply.location !== undefined) {
    const next = await browser.get(reply.location);
    if (next.status >= 500) return `led to ${next.status} at ${reply.location}`;
  }
  if (reply.status !== 422 || !String(reply.headers['content-type']).startsWith('text/html')) return undefined;
  // The list of a class before it is saved asks, and refuses nothing.
  if (/name="step" value="create"/.test(reply.html)) return undefined;
  if (!/role="alert"|class="(?:field-error|notice)/.test(reply.html)) return 'did not say what is wrong';
  const again = formsOf(reply.html.slice(reply.html.indexOf('<main')), target.action).find(
    ({ action }) => action === target.action,
  );
  // Rich text comes back clean.
  const lost = typed(target).find(({ name, kind }) => {
    if (kind === 'rich text') return false;
    const control = again?.controls.find((one) => one.name === name);
    const [kept, sent] = [tidy(control?.value ?? ''), tidy(fields[name] ?? '').slice(0, control?.longest)];
    return control && sent !== '' && !kept.startsWith(sent);
  });
  return lost && `lost what was typed into ${lost.name}`;
}

/** As it is sent when nobody has written or chosen anything: without boxes, with empty fields, and with spaces in them. */
function emptied({ controls }: Target): Fields[] {
  const open = controls.filter(({ kind }) => kind !== 'file' && kind !== 'other');
  const kept = controls.filter(({ kind }) => kind === 'other').map(({ name, value }) => [name, value] as const);
  const filled = (text: string) => Object.fromEntries([...kept, ...open.map(({ name }) => [name, text] as const)]);
  return [Object.fromEntries(kept), filled(''), filled(' ')];
}

describe('whatever comes', () => {
  it('comes to every address that takes something', () => {
    const reached = new Set(targets.map(({ route }) => route));
    const all = routes({ demo: true }).filter(({ method, path }) => method === 'POST' && !path.startsWith('/demo'));
    expect(all.map(({ path }) => `POST ${path}`).filter((route) => !reached.has(route))).toEqual([]);
  });

  it('is answered, kept in the form with a message, and shown as text: all strings in every form of everybody', async () => {
    const faults: string[] = [];
    const tried = new Set<string>();
    for (const target of targets) {
      const key = [target.route, ...target.controls.map(({ name }) => name).sort()].join(' ');
      // What one kind of visitor has tried in full, the next tries with a sample.
      const all = [...attacks(target)].filter((_, at) => !tried.has(key) || at % 15 === 0);
      for (const fields of all)
        await rolledBack(world, async () => {
          const browser = target.by.browser.copy();
          const found = await faultOf(browser, target, fields, await send(browser, target, fields));
          if (found) faults.push(`${found}: ${told(target, fields)}`);
        });
      tried.add(key);
    }
    expect(faults).toEqual([]);
  }, 300_000);

  it('is missing, and the field says so: every form of everybody, sent empty', async () => {
    const faults: string[] = [];
    for (const target of targets)
      for (const fields of emptied(target))
        await rolledBack(world, async () => {
          const reply = await send(target.by.browser.copy(), target, fields);
          const isPage = String(reply.headers['content-type']).startsWith('text/html');
          const fault = reply.status === 422 && isPage && findMisplacedMessage(reply.html);
          if (fault) faults.push(`${fault}: ${told(target, fields)}`);
        });
    expect(faults).toEqual([]);
  }, 120_000);

  it('stands in an address, in its path or after it: a page, or the 404 of what does not exist', async () => {
    const faults: string[] = [];
    let offset = 0;
    for (const row of rows.filter(
      ({ route, endless, open }) => route.startsWith('GET') && !endless && open.length > 0,
    )) {
      const by = visitors.find(({ name }) => row.open === 'everybody' || row.open.some((one) => one === name));
      offset += 1;
      for (const url of addresses(row, offset)) {
        const reply = await by?.browser.copy().get(url);
        if ((reply?.status ?? 500) >= 500) faults.push(`${by?.name} got ${reply?.status} at ${url.slice(0, 300)}`);
      }
    }
    expect(faults).toEqual([]);
  }, 120_000);
});

/** Every parameter that some page reads from the part of an address behind the question mark, with those that forms of pages send. */
const asked = [
  ...new Set([
    ...(await readTree(['src'])).flatMap(({ text }) =>
      [...text.matchAll(/query\.(?:get|has|getAll)\('([\w-]+)'/g)].map(([, name = '']) => name),
    ),
    ...['language', 'subject', 'partner', 'page'],
  ]),
];

/** What no form of ours would send, as it stands in the address. */
const rawQueries: readonly string[] = [
  ...['%', '%00', 'q=%00', 'q=a%00b&after=%00', 'q=%ff%fe', 'q=%c0%80', 'q=%u0041', '?=?', '=', '&'.repeat(2_000)],
  ...['__proto__=1&constructor=2&toString=3&hasOwnProperty=4', 'a[]=1&a[]=2&q[x]=1&q[__proto__]=2', 'q=1;q=2'],
  ...[
    `q=${'x'.repeat(10_000)}`,
    `${'x'.repeat(10_000)}=1`,
    `q=${'%F0%9F%98%80'.repeat(800)}`,
    `q=${'a@'.repeat(5_000)}`,
  ],
];
/** Each parameter several times. */
const repeatedly = asked.flatMap((name) => ['1', '-1', ''].map((value) => `${name}=${value}`)).join('&');

/** Addresses of one row of the matrix: with every query parameter, and with other values for the variable parts of the path. */
function addresses(row: Row, offset: number): string[] {
  const some = addressStrings.filter((_, at) => (at + offset) % 3 === 0);
  const [path = ''] = row.at(scene).split('?');
  const parts = path.split('/');
  const open = row.route.split(' ')[1]?.split('/') ?? [];
  const paths = open.flatMap((name, at) =>
    name.startsWith(':') ? some.map((text) => parts.with(at, encodeURIComponent(text) || '%ff').join('/')) : [],
  );
  const raw = rawQueries.filter((_, at) => (at + offset) % 3 === 0);
  return [
    ...paths,
    ...some.map((text) => `${path}?${new URLSearchParams(asked.map((name) => [name, text]))}`),
    ...[...raw, repeatedly].map((query) => `${path}?${query}`),
  ];
}
