import { paths as desk } from '#domains/views/desk/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { SpaceFrame } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import type { NavItem } from '#ui/nav-item.ts';
import type { Tab } from '#ui/tab-bar.tsx';
import { entriesFor, menuFor, spaceEntries } from './menus.ts';

interface Options {
  readonly t: Translate;
  readonly actor: Actor;
  readonly current?: string | undefined;
}

/** The places of the desk in the order of the thumb; what has no icon is behind "More". */
export function deskTabs({ t, actor, current }: Options): { tabs: readonly Tab[]; more: readonly NavItem[] } {
  const home = { href: desk.desk(), label: t('ui.bar.desk'), icon: 'house', current: current === 'desk' } as const;
  const entries = entriesFor('desk', actor);
  const items = entries.map(({ href, label, icon, key }) => ({
    item: { href, label: t(label), current: key === current },
    icon,
    key,
  }));
  const above = entries.find(({ key }) => key === current)?.under;
  const tabs = items.flatMap(({ item, icon, key }) =>
    icon ? [{ ...item, icon, current: item.current || key === above }] : [],
  );
  const more = items.flatMap(({ item, icon }) => (icon ? [] : [item]));
  return { tabs: [home, ...tabs], more: [...more, ...menuFor('more', { t, actor, current })] };
}

/** The parts of a space. */
export function spaceTabs(t: Translate, space: SpaceFrame, current: string | undefined): readonly Tab[] {
  return spaceEntries(space).map(({ key, label, href, icon = 'file-text' }) => ({
    href: href(space),
    label: t(label),
    icon,
    current: key === current,
  }));
}
