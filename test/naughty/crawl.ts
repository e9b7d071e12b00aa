import { routes } from '#web/routes.ts';
import type { Row } from '../matrix/row.ts';
import type { Scene } from '../matrix/scene.ts';
import { type Control, type FoundForm, formsOf } from './found-form.ts';
import type { Visitor } from './visitors.ts';

/** A request with a form that can be sent. */
export interface Target extends FoundForm {
  readonly route: string;
  readonly by: Visitor;
}

const patterns = routes({ demo: true })
  .map(({ method, path }) => ({
    route: `${method} ${path}`,
    method,
    fits: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`),
    unknowns: path.split(':').length,
  }))
  .sort((one, other) => one.unknowns - other.unknowns);

function routeOf(method: string, url: string): string | undefined {
  const path = url.split('?')[0] ?? '';
  return patterns.find((pattern) => pattern.method === method && pattern.fits.test(path))?.route;
}

// Not from the matrix: pages of the same route that have other forms.
const morePages = ({ draft, project, eleni }: Scene) => [
  ...[draft, project].flatMap((id) => [1, 2, 3, 4].map((step) => `/projects/${id}/form/${step}`)),
  `/desk/projects/new?partner=${eleni.id}`,
];
const left = /live$|^GET \/demo/;

/** Every form on the pages of the matrix and one link further, once for each kind of visitor. */
export async function crawl(visitors: readonly Visitor[], rows: readonly Row[], scene: Scene): Promise<Target[]> {
  const targets = new Map<string, Target>();
  for (const by of visitors) {
    const known = rows
      .filter(({ route, endless, open }) => route.startsWith('GET') && !endless && isOpen(open, by))
      .map((row) => row.at(scene));
    const queue = [...new Set([...known, ...morePages(scene), ...by.links])];
    const seen = new Set(queue.map((url) => routeOf('GET', url)));
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      const found = await visit(by, url);
      for (const target of found.targets) {
        const key = [by.kind, target.route, ...target.controls.map(({ name }) => name).sort()].join(' ');
        if (!targets.has(key)) targets.set(key, target);
      }
      for (const link of found.links.filter((one) => !seen.has(routeOf('GET', one)))) {
        seen.add(routeOf('GET', link));
        queue.push(link);
      }
    }
  }
  return [...targets.values()];
}

// Visitors who are not fully signed in have the pages of a guest.
const isOpen = (open: Row['open'], { name, kind }: Visitor) =>
  open === 'everybody' || open.some((one) => one === name || (one === 'guest' && kind === name));

async function visit(by: Visitor, url: string): Promise<{ targets: readonly Target[]; links: readonly string[] }> {
  const nothing = { targets: [], links: [] };
  const route = routeOf('GET', url);
  if (!route || left.test(route)) return nothing;
  const reply = await by.browser.copy().get(url);
  if (reply.status >= 500) throw new Error(`${by.name} got ${reply.status} at ${url}`);
  if (reply.status === 404 || !String(reply.headers['content-type']).startsWith('text/html')) return nothing;
  // The bars are the same on every page of an area.
  const html = url.split('/').length > 2 ? reply.html.slice(reply.html.indexOf('<main')) : reply.html;
  const targets = formsOf(html, url).flatMap((form) => {
    const to = routeOf(form.method, form.action);
    return to && !left.test(to) ? [{ ...form, route: to, by }] : [];
  });
  const links = [...html.matchAll(/ href="(\/[^"#]*)/g)].map(([, link = '/']) => link.replaceAll('&amp;', '&'));
  return { targets, links };
}

// Requests that scripts of a page send: the fields of the form that they save.
const sentByPages: Readonly<Record<string, string>> = {
  'POST /projects/:id/draft': 'POST /projects/:id/form/:step',
  'POST /register/draft/:step': 'POST /register',
};
const field = (name: string, value = 'words'): Control => ({ name, kind: 'other', value, longest: 5_000 });

/** Routes for which no page of the scene has a form in its present state, with the fields of the matrix. */
export function withoutForm(
  targets: readonly Target[],
  visitors: readonly Visitor[],
  rows: readonly Row[],
  scene: Scene,
): Target[] {
  const found = new Set(targets.map(({ route }) => route));
  return rows
    .filter((row) => row.route.startsWith('POST') && !found.has(row.route) && !left.test(row.route))
    .flatMap((row) => {
      const by = visitors.find(
        ({ name, kind }) => row.open === 'everybody' || row.open.some((one) => one === name) || kind === 'with a link',
      );
      if (!by) return [];
      const like = targets.filter(({ route }) => route === sentByPages[row.route]).flatMap(({ controls }) => controls);
      const fields = Object.entries(row.fields?.(scene) ?? {}).map(([name, value]) => field(name, String(value)));
      const controls = [...like, ...fields, ...['password', 'version', 'member'].map((name) => field(name))];
      return [
        { by, route: row.route, action: row.at(scene), method: 'POST', multipart: false, controls: unique(controls) },
      ] as const;
    });
}

const unique = (controls: readonly Control[]) => [
  ...new Map(controls.map((control) => [control.name, control])).values(),
];
