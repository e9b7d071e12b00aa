import type { CleanHtml } from '#kernel/clean-html.ts';

/** Lines before and after what was reported: beside the decision, and on the page of its own. */
export const linesBeside = 5;
export const linesOnItsPage = 50;

export interface ShownText {
  readonly title: string;
  readonly text: { readonly plain: string } | { readonly html: CleanHtml };
}

export interface ShownLine extends ShownText {
  readonly id: string;
  readonly by: 'author' | 'other';
  readonly at: Date | undefined;
  readonly isReported: boolean;
  readonly files: readonly CaseFile[];
}

/** A file that was sent along, at an address of the case. */
export interface CaseFile {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly type: string;
}

/** What was reported, as it reads now, with what surrounds it. */
export interface Reported {
  /** Undefined where it is gone: the case keeps an excerpt. */
  readonly now: ShownText | undefined;
  /** It has been changed since it was reported. */
  readonly changed: boolean;
  readonly removed: boolean;
  readonly place: { readonly title: string; readonly href: string } | undefined;
  readonly around: readonly ShownLine[];
  /** The pictures in all these texts, which officers may load by the address of the case. */
  readonly pictures: ReadonlySet<string>;
}
