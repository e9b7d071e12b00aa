import type { Translate } from '#platform/i18n.ts';
import { type Account, AccountMenu } from './account-menu.tsx';
import { BarCounter, type Counter } from './bar-counter.tsx';
import { Icon } from './icon.tsx';
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx';
import type { NavItem } from './nav-item.ts';

export interface TabbedBarProps {
  readonly t: Translate;
  /** The exit: the desk for a teacher, the list of spaces for a pupil, the site for a visitor. */
  readonly back: NavItem;
  readonly title: string;
  readonly home: string;
  readonly items: readonly NavItem[];
  /** Messages and bell, for those who have them. */
  readonly counters?: readonly Counter[];
  /** Left out for visitors. */
  readonly account?: Account | undefined;
  readonly languages: LanguageSwitchProps;
}

export function SpaceBar(props: TabbedBarProps) {
  return <TabbedBar {...props} label={props.t('ui.bar.space')} />;
}

/** The bar of a space: the exit, the title, and tabs, which on phones stand at the foot. Space and diary share it, each in its colour. */
export function TabbedBar(props: TabbedBarProps & { readonly label: string }) {
  const { t, back, title, home, items, counters = [], account, languages, label } = props;
  return (
    <header class="bar">
      <div class="page flex items-center gap-2 sm:gap-4 min-h-16">
        <a class="bar-item text-sm -ms-3" href={back.href}>
          <Icon name="arrow-left" size={4} class="rtl:rotate-180" />
          <span class="max-sm:sr-only">{back.label}</span>
        </a>
        <a class="bar-place display min-w-0 wrap-anywhere line-clamp-2 text-base sm:text-lg" href={home} title={title}>
          {title}
        </a>
        <div class="ms-auto flex shrink-0 items-center gap-1 text-sm">
          {counters.map((counter) => (
            <BarCounter key={counter.href} {...counter} />
          ))}
          {account ? <AccountMenu t={t} account={account} languages={languages} /> : <LanguageSwitch {...languages} />}
        </div>
      </div>
      {items.length > 0 && (
        <nav class="page max-sm:hidden" aria-label={label}>
          <ul class="flex flex-wrap gap-x-1 text-sm">
            {items.map((item) => (
              <li key={item.href}>
                <a class="bar-tab" href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.label}
                  {item.count && <span class="ms-1.5 badge badge-xs badge-secondary">{item.count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
