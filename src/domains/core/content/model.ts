/**
 * What a text tells of people: a child's name, or how somebody can be reached. Before it is public somebody decides about it; a child's
 * surname is never public, nor the name of a child who is not in the space of the text but elsewhere.
 */
export interface PrivateDetail {
  readonly kind: 'name' | 'elsewhere' | 'surname' | 'contact';
  /** By which it is named in a statement: of the pupil, or of what is written. */
  readonly id: string;
  /** As it stands there. */
  readonly name: string;
  /** Of a pupil: the name of the school whose teachers know of the consent. */
  readonly school?: string | undefined;
  /** Where in the text it stands; left out where the text is one field, or its fields are named elsewhere. */
  readonly places?: readonly DetailPlace[];
  /** Of a pupil, where this person states the consent: some of the sentences with the name, and how many more there are. */
  readonly sentences?: readonly string[];
  readonly moreSentences?: number;
  /** The consent has been stated for an earlier version of the text. */
  readonly again?: boolean;
  /** Whether the person who is asked is one of those who state that it may be public. */
  readonly mayState: boolean;
}

/** Parts of a text that everybody can read: descriptions of pictures are not seen in it. */
export type DetailPlace = 'title' | 'text' | 'pictures' | 'comments';

/** What a statement can be about, or where no name may stand at all. */
export type StatableDetail = PrivateDetail & { readonly kind: 'name' | 'contact' };

/** It is taken out, whoever asks. */
export function isNeverPublic({ kind }: Pick<PrivateDetail, 'kind'>): boolean {
  return kind === 'surname' || kind === 'elsewhere';
}
