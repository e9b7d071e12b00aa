import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';
import { LanguageChoices, type LanguageSwitchProps } from './language-switch.tsx';
import type { NavItem } from './nav-item.ts';

interface Props {
  readonly t: Translate;
  readonly label: string;
  readonly items: readonly NavItem[];
}

/** The links of a bar, in a row where there is room. */
export function BarLinks({ label, items }: Omit<Props, 't'>) {
  return (
    <nav aria-label={label} class="hidden min-w-0 lg:block">
      <ul class="flex flex-wrap gap-1 text-sm">
        {items.map((item) => (
          <li key={item.href}>
            <a class="bar-item" href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count && <span class="badge badge-xs badge-secondary">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface MenuProps extends Props {
  /** No bar at the foot has these links on phones. */
  readonly onPhones?: boolean;
  /** Where the bar has no room for them on phones. */
  readonly languages?: LanguageSwitchProps;
}

/** The same links behind a button on narrow screens; needs no JavaScript. */
export function BarMenu({ t, label, items, onPhones = true, languages }: MenuProps) {
  return (
    <menu-close class="contents">
      <details class={`drop lg:hidden ${onPhones ? '' : 'max-sm:hidden'}`} name="bar-menu">
        <summary class="bar-item">
          <Icon name="menu" />
          <span class="sr-only sm:not-sr-only">{t('ui.menu')}</span>
        </summary>
        <div class="box drop-panel">
          <nav aria-label={label}>
            <ul class="grid gap-0.5">
              {items.map((item) => (
                <li key={item.href}>
                  <a class="drop-item" href={item.href} aria-current={item.current ? 'page' : undefined}>
                    <span class="flex-1">{item.label}</span>
                    {item.count && <span class="badge badge-sm badge-secondary">{item.count}</span>}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {languages && (
            <div class="sm:hidden">
              <p class="mt-2 border-t border-base-300 px-3 pt-3 pb-1 text-sm text-muted">{t('ui.language')}</p>
              <LanguageChoices {...languages} />
            </div>
          )}
        </div>
      </details>
    </menu-close>
  );
}
