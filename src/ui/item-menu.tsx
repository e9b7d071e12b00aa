import { type ComponentChildren, toChildArray } from 'preact';
import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly t: Translate;
  /** The item, read aloud only: "A yo-yo beside a pile of books". */
  readonly what: string;
  /** The page to report it on, and its name where `what` is not it. Left out for what cannot be reported; nobody reports themselves. */
  readonly report?: { readonly href: string; readonly what?: string; readonly own: boolean } | undefined;
  /** After a refusal inside, so that it is seen. */
  readonly open?: boolean;
  /** What else can be done with it, each in the style `drop-item`. */
  readonly children?: ComponentChildren;
}

/** What is seldom needed of an item, behind one button at the end of its head; needs no JavaScript. */
export function ItemMenu({ t, what, report, open = false, children }: Props) {
  const canReport = report !== undefined && !report.own;
  if (!canReport && toChildArray(children).length === 0) return null;
  return (
    <menu-close class="contents">
      <details class="drop item-menu no-print" open={open}>
        <summary class="item-menu-button">
          <Icon name="ellipsis" />
          <span class="sr-only">
            {t('ui.moreAbout')}: {what}
          </span>
        </summary>
        <div class="box drop-panel">
          {children}
          {canReport && (
            <a class="drop-item" href={report.href} rel="nofollow">
              <Icon name="flag" size={4} />
              <span>
                {t('ui.report')}
                <span class="sr-only">: {report.what ?? what}</span>
              </span>
            </a>
          )}
        </div>
      </details>
    </menu-close>
  );
}
