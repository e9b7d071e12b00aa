import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { SpaceFrame } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import type { IconName } from '#ui/icons.ts';
import type { NavItem } from '#ui/nav-item.ts';
import type { Tab } from '#ui/tab-bar.tsx';
import { menuFor, spaceMenu } from './menus.ts';

interface Options {
  readonly t: Translate;
  readonly actor: Actor;
  readonly current?: string | undefined;
}

const deskIcons: Readonly<Record<string, IconName>> = {
  [peopleSearch.people()]: 'users',
  [projects.mine()]: 'stamp',
  [spaces.spaces()]: 'door-open',
};

/** The places of the desk in the order of the thumb; what has no icon is behind "More". */
export function deskTabs({ t, actor, current }: Options): { tabs: readonly Tab[]; more: readonly NavItem[] } {
  const items = menuFor('desk', { t, actor, current });
  const tabs = items.flatMap((item) => {
    const icon = deskIcons[item.href];
    return icon ? [{ ...item, icon }] : [];
  });
  const home = { href: desk.desk(), label: t('ui.bar.desk'), icon: 'house', current: current === 'desk' } as const;
  const gallery = { href: projects.gallery(), label: t('projects.menu.gallery') };
  return { tabs: [home, ...tabs], more: [...items.filter(({ href }) => !(href in deskIcons)), gallery] };
}

const spaceIcons: readonly (readonly [end: RegExp, icon: IconName])[] = [
  [/\/forum$/, 'message-square'],
  [/\/pictures$/, 'image'],
  [/\/members$/, 'users'],
  [/\/pupils$/, 'graduation-cap'],
  [/^\/diary\//, 'notebook-pen'],
  [/^\/projects\//, 'info'],
];

/** The parts of a space. */
export function spaceTabs(t: Translate, space: SpaceFrame, current: string | undefined): readonly Tab[] {
  return spaceMenu(t, space, current).map((item) => ({
    ...item,
    icon: spaceIcons.find(([end]) => end.test(item.href))?.[1] ?? 'file-text',
  }));
}
