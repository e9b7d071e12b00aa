import type { HTMLAttributes } from 'preact';

/** The elements of src/browser/elements: their code comes only where one stands on the page. */
interface ElementProps extends HTMLAttributes<HTMLElement> {
  readonly [data: `data-${string}`]: string | number | undefined;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'also-editing': ElementProps;
      'auto-save': ElementProps;
      'keep-open': ElementProps;
      'kept-text': ElementProps;
      'live-card': ElementProps;
      'live-stamp': ElementProps;
      'live-updates': ElementProps;
      'many-pictures': ElementProps;
      'menu-close': ElementProps;
      'more-rows': ElementProps;
      'multi-select': ElementProps;
      'password-strength': ElementProps;
      'push-switch': ElementProps;
      'queue-keys': ElementProps;
      'photo-cut': ElementProps;
      'picture-viewer': ElementProps;
      'rich-text-editor': ElementProps;
      'school-finder': ElementProps;
      'sort-tiles': ElementProps;
      'submit-once': ElementProps;
      'upload-form': ElementProps;
    }
  }
}
