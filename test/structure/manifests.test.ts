import { describe, expect, it } from 'vitest';
import { domains } from '#domains/all.ts';
import { isNotice, isOfSeveral } from '#domains/core/notifications/model.ts';
import { openLog } from '#platform/log.ts';
import { routes } from '#web/routes.ts';
import { allJobs } from '#worker/start-worker.ts';
import { reachBreaches } from './checks/reach.ts';
import { readDomainMap, readTree } from './tree.ts';

const files = await readTree(['src']);
const inDomains = files.filter(({ path }) => path.startsWith('src/domains/') && !path.includes('.test.'));

describe('the manifests', () => {
  it('are one for each domain of the map, and all of them are assembled', async () => {
    const folders = inDomains.flatMap(({ path }) => /^src\/domains\/(.+)\/domain\.ts$/.exec(path)?.[1] ?? []).sort();
    const mapped = Object.keys(await readDomainMap()).filter((name) => name.includes('/'));
    expect(domains.map(({ name }) => name as string).sort()).toEqual(folders);
    expect(mapped.sort()).toEqual(folders);
  });

  it('load the verbs of their domain', () => {
    const declaring = inDomains.filter(({ path }) => path.endsWith('/events.ts')).map(({ path }) => path);
    const loaded = inDomains
      .filter(({ path, text }) => path.endsWith('/domain.ts') && text.includes("import './events.ts';"))
      .map(({ path }) => path.replace('/domain.ts', '/events.ts'));
    expect(declaring.filter((path) => !loaded.includes(path))).toEqual([]);
  });

  it('handle every job that is declared, under a name of its own', () => {
    const declared = files
      .filter(({ path }) => !path.includes('.test.'))
      .flatMap(({ text }) => [
        ...[...text.matchAll(/defineJob(?:<[^(]*>)?\(\{\s*name: '([^']+)'/g)].map(([, name]) => name),
        ...[...text.matchAll(/defineTask(?:<[^(]*>)?\(\s*'([^']+)'/g)].map(([, name]) => name),
        ...[...text.matchAll(/defineAudience(?:<[^(]*>)?\(\s*'([^']+)'/g)].map(([, name]) => `notify-${name}`),
      ]);
    expect(new Set(declared).size).toBe(declared.length);
    const handled = new Set(
      allJobs({ mailer: { send: async () => undefined }, log: openLog('silent') }).map(({ job }) => job.name),
    );
    expect([...handled].sort()).toEqual(declared.sort());
  });

  it('name sweeps and places in menus once', () => {
    const sweeps = domains.flatMap(({ sweeps = [] }) => sweeps.map(({ name }) => name));
    expect(new Set(sweeps).size).toBe(sweeps.length);
    const places = domains.flatMap(({ menu = [] }) =>
      menu.flatMap((entry) =>
        (entry.menu !== 'space' && entry.who ? entry.who : ['all']).map((kind) => `${entry.menu} ${kind} ${entry.key}`),
      ),
    );
    expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
  });

  it('take the labels of menus and counters from the catalogue of their own domain', () => {
    const owners = Map.groupBy(
      domains.flatMap(({ name, menu = [], counters = [] }) =>
        [...menu, ...counters].map(({ label }) => ({ name, catalogue: label.split('.')[0] })),
      ),
      ({ catalogue }) => catalogue,
    );
    expect(owners.has('web')).toBe(false);
    const shared = [...owners].filter(([, entries]) => new Set(entries.map(({ name }) => name)).size > 1);
    expect(shared.map(([catalogue]) => catalogue)).toEqual([]);
  });

  it('say of each notice in one place for which choice of people it counts', async () => {
    const kinds = domains.flatMap(({ notices = [] }) => notices);
    expect(new Set(kinds.map(({ key }) => key)).size).toBe(kinds.length);
    expect(new Set(kinds.map(({ order }) => order)).size).toBe(kinds.length);
    const named = kinds.flatMap(({ notices }) => notices);
    expect(named.filter((notice, at) => named.indexOf(notice) !== at)).toEqual([]);
    const said = (await readTree(['locales/en'])).flatMap(({ path, text }) =>
      Object.keys(JSON.parse(text)).map((key) => `${/(\w[\w-]*)\.json$/.exec(path)?.[1]}.${key}`),
    );
    // Those that count several in one line are never told by themselves.
    const told = said.filter((key) => isNotice(key) && !isOfSeveral(key));
    expect(told.filter((key) => !named.some((notice) => notice === key))).toEqual([]);
    const strays = domains.flatMap(({ name, notices = [] }) =>
      notices.filter(({ key, label }) => [key, label].some((text) => text.split('.')[0] !== name.split('/')[1])),
    );
    expect(strays).toEqual([]);
  });

  it('screen what strangers read, or say why not', () => {
    const contents = domains.flatMap(({ content = [] }) => content);
    expect(reachBreaches(contents, inDomains)).toEqual([]);
    const planted = [
      { kind: 'letter', reach: { screenedAs: ['letter'] } },
      { kind: 'poster', reach: { screenedAs: [] } },
      { kind: 'rumour', reach: { unscreened: '' } },
      { kind: 'page', reach: { unscreened: 'It is sent to nobody.' } },
    ] as const;
    expect(reachBreaches([...contents, ...planted], inDomains)).toEqual([
      'letter: no command hands a text of the kind "letter" to screenText',
      'poster: passes no screening, and does not say why',
      'rumour: say in "unscreened" why strangers may read it unscreened',
    ]);
  });

  it('lead from menus to routes that admit those who are offered them', () => {
    const pages = routes({ demo: false }).filter(({ method }) => method === 'GET');
    const refusing = domains.flatMap(({ menu = [] }) =>
      menu.flatMap((entry) => {
        if (entry.menu === 'space') return [];
        const { href, who = [] } = entry;
        const route = pages.find(({ path }) => path === href);
        return who.filter((kind) => !route?.who.includes(kind)).map((kind) => `${href} refuses ${kind}`);
      }),
    );
    expect(refusing).toEqual([]);
  });
});
