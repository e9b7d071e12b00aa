import type { ComponentChildren } from 'preact';
import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly t: Translate;
  /** Links to pictures, marked with `data-view`: their words are what stands in the link, and `data-by` says whose they are. */
  readonly children: ComponentChildren;
}

/** Opens the pictures inside one after the other, large, by keyboard too. Without a script each link leads to its picture. */
export function PictureViewer({ t, children }: Props) {
  return (
    <picture-viewer>
      {children}
      <dialog class="viewer" aria-label={t('ui.viewer.label')}>
        <figure>
          <figcaption>
            <span data-viewer-words dir="auto" />
            <small data-viewer-by dir="auto" />
          </figcaption>
        </figure>
        <div class="viewer-acts">
          <button class="btn btn-ghost" type="button" data-viewer-step="-1">
            <Icon name="arrow-left" size={5} class="rtl:rotate-180" />
            {t('ui.viewer.back')}
          </button>
          <span data-viewer-place role="status" />
          <button class="btn btn-ghost" type="button" data-viewer-step="1">
            {t('ui.viewer.next')}
            <Icon name="arrow-right" size={5} class="rtl:rotate-180" />
          </button>
          <button class="btn btn-ghost" type="button" data-viewer-close>
            <Icon name="x" size={5} />
            {t('ui.viewer.close')}
          </button>
        </div>
      </dialog>
    </picture-viewer>
  );
}
