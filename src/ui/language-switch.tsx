import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';
import { ownLanguageName } from './names-of.ts';

export interface LanguageSwitchProps {
  readonly t: Translate;
  readonly current: string;
  readonly offered: readonly string[];
  /** Where the choice is posted (`language=el&back=/…`). */
  readonly action: string;
  /** The page to come back to. */
  readonly back: string;
}

/** Every language by its own name: a small form, so that the choice is kept. */
export function LanguageChoices({ t, current, offered, action, back }: LanguageSwitchProps) {
  return (
    <form method="post" action={action} aria-label={t('ui.language')} data-turbo="false">
      <input type="hidden" name="back" value={back} />
      {offered.map((code) => (
        <button
          key={code}
          class="drop-item"
          type="submit"
          name="language"
          value={code}
          lang={code}
          aria-current={code === current ? 'true' : undefined}
        >
          {ownLanguageName(code)}
        </button>
      ))}
    </form>
  );
}

interface Stands {
  /** In a bar it has no room for its words on a phone. */
  readonly stands?: 'in a bar' | 'in the footer';
}

/** The same in a menu that needs no JavaScript. */
export function LanguageSwitch({ stands = 'in a bar', ...props }: LanguageSwitchProps & Stands) {
  return (
    <menu-close class="contents">
      <details class="drop" name="bar-menu">
        <summary class="bar-item">
          <Icon name="languages" size={4} />
          <span class="sr-only">{props.t('ui.language')}: </span>
          <span class={stands === 'in a bar' ? 'max-sm:sr-only' : undefined} lang={props.current}>
            {ownLanguageName(props.current)}
          </span>
          <Icon name="chevron-down" size={4} class="turns max-sm:hidden" />
        </summary>
        <div class="box drop-panel">
          <LanguageChoices {...props} />
        </div>
      </details>
    </menu-close>
  );
}
