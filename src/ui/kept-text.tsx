import type { ComponentChildren } from 'preact';
import type { Translate } from '#platform/i18n.ts';

interface Props {
  readonly t: Translate;
  /** new: as it comes for the first time; returned: the form shows what was sent and not taken. */
  readonly shows?: 'new' | 'returned';
  /** The <Form>, which has a long text in it. */
  readonly children: ComponentChildren;
}

/** What is typed into the form stays in this browser until it has been sent: over a reload, a closed tab, a session that ends. */
export function KeptText({ t, shows = 'new', children }: Props) {
  return (
    <kept-text class="contents" data-returned={shows === 'returned' ? '' : undefined}>
      <div class="kept-line" data-restored={t('ui.kept.restored')}>
        <span role="status" />
        <button class="link-quiet tap" type="button">
          {t('ui.kept.discard')}
        </button>
      </div>
      {children}
    </kept-text>
  );
}
