import { paths as code } from '#domains/conduct/code/paths.ts';
import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { canEditProgramme } from '#domains/core/programme/editing/policy.ts';
import { paths as programme } from '#domains/core/programme/paths.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as schools } from '#domains/people/schools/paths.ts';
import { paths as staff } from '#domains/people/staff/paths.ts';
import { paths as membership } from '#domains/people/verification/paths.ts';
import { paths as recognition } from '#domains/recognition/labels/paths.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { paths as pupils } from '#domains/spaces/pupils/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import { paths as office } from '#domains/views/office/paths.ts';
import { paths as site } from '#domains/views/site/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Actor, Guest } from '#kernel/actor.ts';
import type { SpaceFrame } from '#platform/http.ts';
import type { Message, Translate } from '#platform/i18n.ts';
import type { NavItem } from '#ui/nav-item.ts';

type Entry = readonly [current: string, label: Message, href: string];

function menu(t: Translate, entries: readonly Entry[], current: string | undefined): NavItem[] {
  return entries.map(([key, label, href]) => ({ href, label: t(label), current: key === current }));
}

export function siteMenu(t: Translate, current?: string): NavItem[] {
  return menu(
    t,
    [
      ['projects', 'web.menu.projects', projects.gallery()],
      ['countries', 'web.menu.countries', site.countries()],
      ['conduct', 'web.menu.conduct', code.code()],
    ],
    current,
  );
}

/** The way from the public site to where the person belongs. */
export function entryLinks(t: Translate, actor: Actor): NavItem[] {
  switch (actor.kind) {
    case 'guest':
      return menu(
        t,
        [
          ['', 'web.door.signIn', accounts.signIn()],
          ['', 'web.door.register', membership.register()],
        ],
        undefined,
      );
    default:
      return [wayHome(t, actor)];
  }
}

const homeWords = {
  member: 'web.door.desk',
  officer: 'web.door.office',
  operator: 'web.door.operations',
  pupil: 'web.door.spaces',
} as const;

/** Where somebody who has signed in belongs. */
export function wayHome(t: Translate, { kind }: Exclude<Actor, Guest>): NavItem {
  return { href: accounts.home(kind), label: t(homeWords[kind]) };
}

export function deskMenu(t: Translate, current?: string): NavItem[] {
  return menu(
    t,
    [
      ['people', 'web.menu.people', peopleSearch.people()],
      ['contacts', 'web.menu.contacts', contacts.contacts()],
      ['projects', 'web.menu.ownProjects', projects.mine()],
      ['spaces', 'web.menu.spaces', spaces.spaces()],
      ['labels', 'web.menu.labels', recognition.labels()],
    ],
    current,
  );
}

export function officeMenu(t: Translate, actor: Actor, current?: string): NavItem[] {
  if (actor.kind === 'operator')
    return menu(
      t,
      [
        ['operations', 'web.menu.operations', programme.operations()],
        ['officers', 'web.menu.officers', staff.officers()],
        ['operators', 'web.menu.operators', staff.operators()],
        ['programme', 'web.menu.programme', programme.programme()],
      ],
      current,
    );
  return menu(
    t,
    [
      ['queue', 'web.menu.queue', office.office()],
      ['people', 'web.menu.officePeople', membership.officePeople()],
      ['projects', 'web.menu.officeProjects', projects.officeProjects()],
      ['schools', 'web.menu.officeSchools', schools.changes()],
      ['reports', 'web.menu.reports', conduct.officeCases()],
      ...(canEditProgramme(actor) ? [['programme', 'web.menu.programme', programme.programme()] as const] : []),
    ],
    current,
  );
}

export function spaceMenu(t: Translate, space: SpaceFrame, current?: string): NavItem[] {
  const outside: Entry[] = [
    ['project', 'web.menu.aboutProject', space.about],
    ['outside', 'web.menu.publicPages', spaces.outside(space.id)],
  ];
  const has = (part: string) => space.parts.includes(part);
  const inside: Entry[] = [
    ['pages', 'web.menu.pages', spaces.space(space.id)],
    ...(has('forum') ? [['forum', 'web.menu.forum', forum.forum(space.id)] as const] : []),
    ...(has('files') ? [['pictures', 'web.menu.pictures', spaces.pictures(space.id)] as const] : []),
  ];
  const staff: Entry[] = [
    ['members', 'web.menu.members', spaces.members(space.id)],
    ...(has('pupils') ? [['pupils', 'web.menu.pupils', pupils.pupils(space.id)] as const] : []),
  ];
  return menu(
    t,
    [
      ...(space.inside ? inside : outside),
      ...(space.onStaff ? staff : []),
      ...(has('diary') ? [['diary', 'web.menu.diary', diary.diary(space.id)] as const] : []),
    ],
    current,
  );
}

/** The way out of a space. */
export function exitLink(t: Translate, actor: Actor): NavItem {
  const out: Entry =
    actor.kind === 'member'
      ? ['', 'web.door.desk', desk.desk()]
      : actor.kind === 'pupil'
        ? ['', 'web.door.spaces', spaces.spaces()]
        : actor.kind === 'officer'
          ? ['', 'web.door.office', office.office()]
          : ['', 'web.door.site', site.front()];
  return { href: out[2], label: t(out[1]) };
}

export function accountLinks(t: Translate, actor: Actor): NavItem[] {
  switch (actor.kind) {
    case 'member':
      return menu(
        t,
        [
          ['', 'web.menu.profile', profiles.ownProfile()],
          ['', 'web.menu.account', accounts.account()],
        ],
        undefined,
      );
    case 'officer':
    case 'operator':
      return menu(t, [['', 'web.menu.account', accounts.account()]], undefined);
    default:
      return [];
  }
}

/** Whoever is signed in already is not sent to another door. */
export function footerLinks(t: Translate, actor: Actor): NavItem[] {
  return menu(
    t,
    [
      ['', 'web.menu.conduct', code.code()],
      ['', 'web.menu.privacy', code.privacy()],
      ...(actor.kind === 'guest' ? ([['', 'web.menu.pupilSignIn', pupils.signIn()]] as const) : []),
    ],
    undefined,
  );
}
