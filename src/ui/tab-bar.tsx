import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import type { NavItem } from './nav-item.ts';

export interface Tab extends NavItem {
  readonly icon: IconName;
}

interface Props {
  readonly t: Translate;
  /** Of the place: desk, space. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** What has no room. Five fit a phone, and then "More" is one of them. */
  readonly more?: readonly NavItem[];
}

const most = 5;

/** On phones: the places of the desk or a space at the foot of the window, below the thumb. Needs no JavaScript. */
export function TabBar({ t, label, tabs, more = [] }: Props) {
  const fits = more.length === 0 && tabs.length <= most;
  const shown = fits ? tabs : tabs.slice(0, most - 1);
  const rest = [...tabs.slice(shown.length), ...more];
  const isInMore = rest.some(({ current }) => current) && !shown.some(({ current }) => current);
  return (
    <nav class="tab-bar" aria-label={label}>
      {shown.map(({ href, label: name, icon, count, current }) => (
        <a key={href} class="tab" href={href} aria-current={current ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{name}</span>
          {count && <span class="bar-count badge badge-xs badge-secondary">{count}</span>}
        </a>
      ))}
      {rest.length > 0 && (
        <menu-close class="contents">
          <details class="tab-more" name="bar-menu">
            <summary class="tab" aria-current={isInMore ? 'true' : undefined}>
              <Icon name="menu" />
              <span>{t('ui.more')}</span>
            </summary>
            <ul class="box drop-panel">
              {rest.map(({ href, label: name, current, count }) => (
                <li key={href}>
                  <a class="drop-item" href={href} aria-current={current ? 'page' : undefined}>
                    <span class="flex-1">{name}</span>
                    {count && <span class="badge badge-sm badge-secondary">{count}</span>}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        </menu-close>
      )}
    </nav>
  );
}
