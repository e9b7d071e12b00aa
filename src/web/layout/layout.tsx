import type { ComponentChildren } from 'preact';
import { paths as sanctions } from '#domains/conduct/sanctions/paths.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import { paths as office } from '#domains/views/office/paths.ts';
import { paths as operations } from '#domains/views/operations/paths.ts';
import { paths as site } from '#domains/views/site/paths.ts';
import type { Frame, Reader } from '#platform/http.ts';
import { languages } from '#platform/i18n.ts';
import type { Account } from '#ui/account-menu.tsx';
import { DeskBar } from '#ui/desk-bar.tsx';
import { DiaryBar } from '#ui/diary-bar.tsx';
import type { LanguageSwitchProps } from '#ui/language-switch.tsx';
import { countryName, writeNumber } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { OfficeBar } from '#ui/office-bar.tsx';
import { PageFooter } from '#ui/page-footer.tsx';
import { SiteBar } from '#ui/site-bar.tsx';
import { SkipLink } from '#ui/skip-link.tsx';
import { SpaceBar } from '#ui/space-bar.tsx';
import { TabBar } from '#ui/tab-bar.tsx';
import { entryLinks, exitLink, menuFor, spaceMenu } from './menus.ts';
import type { Shell } from './shell.ts';
import { deskTabs, spaceTabs } from './tabs.ts';

interface Props {
  readonly frame: Frame;
  readonly reader: Reader;
  readonly shell: Shell;
}

interface LayoutProps extends Props {
  /** What the reader has just done. `isBelow`: somewhere down the page, where the top of it is not seen. */
  readonly done?: { readonly words: string; readonly isBelow: boolean } | undefined;
  readonly children: ComponentChildren;
}

/** The bar of the area, the page, the footer. */
export function Layout({ frame, reader, shell, done, children }: LayoutProps) {
  const { t } = reader;
  const switching = languageSwitch(reader, shell);
  return (
    <>
      <SkipLink t={t} />
      <Bar frame={frame} reader={reader} shell={shell} />
      {shell.actor.kind === 'member' && shell.actor.restriction && frame.current !== 'restriction' && (
        <div class="page no-print pt-5">
          <Notice tone="warning" kind="static">
            {t(`sanctions.title.${shell.actor.restriction}`)}{' '}
            <a class="link-quiet tap" href={sanctions.restriction()}>
              {t('sanctions.open')}
            </a>
          </Notice>
        </div>
      )}
      {done && (
        <div class={`page no-print py-5 ${done.isBelow ? 'done-below' : ''}`}>
          <Notice tone="success">{done.words}</Notice>
        </div>
      )}
      {children}
      <PageFooter
        t={t}
        links={menuFor('footer', { t, actor: shell.actor })}
        about={t('web.about')}
        languages={switching}
      />
      <Tabs frame={frame} reader={reader} shell={shell} />
    </>
  );
}

/** On phones, at the foot: the places of the desk, or of the space. */
function Tabs({ frame: { area, current, space }, reader: { t }, shell: { actor } }: Props) {
  if ((area === 'space' || area === 'diary') && space)
    return <TabBar t={t} label={t('ui.bar.space')} tabs={spaceTabs(t, space, current)} />;
  if (area !== 'desk' || actor.kind !== 'member') return null;
  return <TabBar t={t} label={t('ui.bar.desk')} {...deskTabs({ t, actor, current })} />;
}

function Bar({ frame, reader, shell }: Props) {
  const { t } = reader;
  const { actor } = shell;
  const { area, current, space } = frame;
  const switching = languageSwitch(reader, shell);
  const account = accountOf(reader, shell);
  if ((area === 'space' || area === 'diary') && space) {
    const bar = {
      t,
      back: exitLink(t, actor),
      title: space.title,
      items: spaceMenu(t, space, current),
      languages: switching,
      counters: actor.kind === 'member' ? counters(reader, shell, current) : [],
      ...(account && { account }),
    };
    return area === 'space' ? (
      <SpaceBar {...bar} home={space.inside ? spaces.space(space.id) : spaces.outside(space.id)} />
    ) : (
      <DiaryBar {...bar} home={diary.diary(space.id)} />
    );
  }
  // A pupil's list of spaces: the way out and signing out, and nothing of the site's menus.
  if (area === 'space' && account)
    return (
      <SpaceBar
        t={t}
        back={{ href: site.front(), label: t('web.door.site') }}
        title={t('web.door.spaces')}
        home={spaces.spaces()}
        items={[]}
        account={account}
        languages={switching}
      />
    );
  if (area === 'desk' && actor.kind === 'member' && account)
    return (
      <DeskBar
        t={t}
        home={desk.desk()}
        brand={t('web.programme')}
        items={menuFor('desk', { t, actor, current })}
        counters={counters(reader, shell, current)}
        account={account}
        languages={switching}
      />
    );
  if (area === 'office' && account)
    return (
      <OfficeBar
        t={t}
        home={actor.kind === 'operator' ? operations.operations() : office.office()}
        service={serviceName(reader, shell)}
        items={menuFor('office', { t, actor, current })}
        account={account}
        languages={switching}
      />
    );
  return (
    <SiteBar
      t={t}
      home={site.front()}
      brand={t('web.programme')}
      items={menuFor('site', { t, actor, current })}
      entryLinks={entryLinks(t, actor)}
      languages={switching}
    />
  );
}

function languageSwitch({ t, language }: Reader, { here }: Shell): LanguageSwitchProps {
  return { t, current: language, offered: languages(), action: accounts.language(), back: here };
}

function accountOf({ t }: Reader, { actor, name, initialsOf }: Shell): Account | undefined {
  if (actor.kind === 'guest') return undefined;
  const links = menuFor('account', { t, actor });
  const keeps = actor.kind === 'pupil' ? undefined : 'texts';
  return { id: actor.id, name, initialsOf, links, keeps, signOut: accounts.signOut() };
}

function counters({ t, language }: Reader, shell: Shell, current: string | undefined) {
  return shell.counters.map(({ key, href, icon, label, count }) => ({
    href,
    icon,
    label: t(label, { count }),
    count: count > 0 ? writeNumber(count, language) : undefined,
    current: current === key,
  }));
}

function serviceName({ t, language }: Reader, { actor }: Shell): string {
  if (actor.kind === 'operator') return t('web.service.operations');
  if (actor.kind !== 'officer' || actor.serves === 'every country') return t('web.service.central');
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(
    actor.serves.map((code) => countryName(code, language)),
  );
}
