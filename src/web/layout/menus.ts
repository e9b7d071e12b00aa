import { domains } from '#domains/all.ts';
import type { MenuEntry, PlaceMenuEntry, SpaceMenuEntry } from '#domains/manifest.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { paths as registration } from '#domains/people/registration/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import { paths as office } from '#domains/views/office/paths.ts';
import { paths as site } from '#domains/views/site/paths.ts';
import type { Actor, ActorKind, Guest } from '#kernel/actor.ts';
import type { SpaceFrame } from '#platform/http.ts';
import type { Message, Translate } from '#platform/i18n.ts';
import type { NavItem } from '#ui/nav-item.ts';

const entries: readonly MenuEntry[] = domains
  .flatMap(({ menu = [] }) => menu)
  .sort((one, other) => one.order - other.order);

interface MenuOptions {
  readonly t: Translate;
  readonly actor: Actor;
  /** The key of the entry that the reader is at. */
  readonly current?: string | undefined;
}

/** The entries of all domains that this actor is offered. */
export function menuFor(menu: PlaceMenuEntry['menu'], { t, actor, current }: MenuOptions): NavItem[] {
  return entriesFor(menu, actor).map(({ href, label, key }) => ({ href, label: t(label), current: key === current }));
}

export function entriesFor(menu: PlaceMenuEntry['menu'], actor: Actor): PlaceMenuEntry[] {
  return entries
    .filter((entry): entry is PlaceMenuEntry => entry.menu === menu)
    .filter((entry) => isOffered(entry, actor));
}

function isOffered({ who, isShownTo }: PlaceMenuEntry, actor: Actor): boolean {
  return (who === undefined || who.includes(actor.kind)) && (isShownTo === undefined || isShownTo(actor));
}

/** The parts of a space that its reader is offered. */
export function spaceMenu(t: Translate, space: SpaceFrame, current?: string): NavItem[] {
  return spaceEntries(space).map(({ key, label, href }) => ({
    href: href(space),
    label: t(label),
    current: key === current,
  }));
}

export function spaceEntries(space: SpaceFrame): SpaceMenuEntry[] {
  return entries.filter((entry): entry is SpaceMenuEntry => entry.menu === 'space' && entry.isShownIn(space));
}

const homeLabels = {
  member: 'web.door.desk',
  officer: 'web.door.office',
  operator: 'web.door.operations',
  pupil: 'web.door.spaces',
} as const;

/** From anywhere to the page where somebody who has signed in begins. */
export function homeLink(t: Translate, { kind }: Exclude<Actor, Guest>): NavItem {
  return { href: accounts.home(kind), label: t(homeLabels[kind]) };
}

/** From the public site into the program. */
export function entryLinks(t: Translate, actor: Actor): NavItem[] {
  if (actor.kind !== 'guest') return [homeLink(t, actor)];
  return [
    { href: accounts.signIn(), label: t('web.door.signIn') },
    { href: registration.register(), label: t('web.door.register') },
  ];
}

const exits: Readonly<Record<ActorKind, readonly [label: Message, href: () => string]>> = {
  member: ['web.door.desk', desk.desk],
  pupil: ['web.door.spaces', spaces.spaces],
  officer: ['web.door.office', office.office],
  operator: ['web.door.site', site.front],
  guest: ['web.door.site', site.front],
};

/** Out of a space. */
export function exitLink(t: Translate, { kind }: Actor): NavItem {
  const [label, href] = exits[kind];
  return { href: href(), label: t(label) };
}
