import type { ComponentChildren } from 'preact';
import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly t: Translate;
  /** How pictures come into the text, which each kind of text says in its own words. */
  readonly pictures: ComponentChildren;
}

/** Beside a text while it is written. */
export function WritingTips({ t, pictures }: Props) {
  return (
    <aside class="box p-5 sm:p-6 grid gap-4" aria-labelledby="writing-tips">
      <h2 class="text-lg" id="writing-tips">
        {t('ui.writing.title')}
      </h2>
      <ul class="grid gap-3 text-sm text-muted">
        <li class="flex gap-3">
          <Icon name="image" size={5} />
          <span class="min-w-0">{pictures}</span>
        </li>
        <li class="flex gap-3">
          <Icon name="list" size={5} />
          <span class="min-w-0">{t('ui.writing.short')}</span>
        </li>
        <li class="flex gap-3">
          <Icon name="eye-off" size={5} />
          <span class="min-w-0">{t('ui.writing.names')}</span>
        </li>
      </ul>
    </aside>
  );
}
