import type { Problems } from '#platform/forms.ts';

/** What was typed and refused: for a picture of the album, or for a new one. */
export interface Refused {
  readonly picture?: string;
  readonly alt: string;
  readonly problems: Problems;
  /** Of the description that the form showed; left out where it is the newest. */
  readonly version?: string | undefined;
  /** The description was saved by somebody else since the form was opened. */
  readonly meanwhile?: boolean;
  /** The new picture itself, which came before its description. */
  readonly kept?: { readonly id: string; readonly name: string };
}
