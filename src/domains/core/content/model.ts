/**
 * What a text tells of people: a pupil's name, the full name of a child who has no account here, or how somebody can be reached. Before it is public somebody decides about it; a child's
 * surname is never public, nor the name of a child who is not in the space of the text but elsewhere.
 */
export interface PrivateDetail {
  readonly kind: 'name' | 'elsewhere' | 'surname' | 'child' | 'contact';
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
  /** Of what the text says now: a statement sends them along, and is about nothing that the person was not shown. */
  readonly keys?: readonly string[];
  /** The consent has been stated for an earlier version of the text. */
  readonly again?: boolean;
  /** The consent was stated for this text and withdrawn. */
  readonly withdrawn?: boolean;
  /** Ids of pupils with a name like this one, whom each sentence may mean instead: a statement about one of them is enough. */
  readonly alike?: readonly string[];
  /** It is stated by the form that was sent, which was not enough. */
  readonly ticked?: boolean;
  /** Whether the person who is asked is one of those who state that it may be public. */
  readonly mayState: boolean;
}

/** Parts of a text that everybody can read: descriptions of pictures are not seen in it. */
export type DetailPlace = 'title' | 'text' | 'pictures' | 'comments';

/** What a statement can be about, or where no name may stand at all. */
export type StatableDetail = PrivateDetail & { readonly kind: 'name' | 'child' | 'contact' };

/** Nobody can state a consent for it: it has to be taken out. */
export function isNeverPublic({ kind }: Pick<PrivateDetail, 'kind'>): boolean {
  return kind === 'surname' || kind === 'elsewhere';
}

/** Whether what a form sent states that all of this may be public, as the text says it now. */
export function isStatedBy(sent: readonly string[], { id, mayState, keys = [] }: PrivateDetail): boolean {
  return mayState && sent.includes(id) && keys.every((key) => sent.includes(key));
}

/** To be asked again, with what was ticked as far as the text is the same. */
export function keepTicks(details: readonly PrivateDetail[], sent: readonly string[]): readonly PrivateDetail[] {
  return details.map((detail) => (isStatedBy(sent, detail) ? { ...detail, ticked: true } : detail));
}

/** Whether it states enough: each detail, or of pupils whose names are alike the one who is meant. */
export function areAllStatedBy(sent: readonly string[], details: readonly PrivateDetail[]): boolean {
  const stated = new Set(details.filter((detail) => isStatedBy(sent, detail)).map(({ id }) => id));
  return details.every((detail) => isSettledBy(stated, detail));
}

export function isSettledBy(stated: ReadonlySet<string>, { id, alike = [] }: PrivateDetail): boolean {
  return stated.has(id) || alike.some((other) => stated.has(other));
}

/** Of several texts: each once, with what all of them say of it. */
export function joinDetails(details: readonly PrivateDetail[]): readonly PrivateDetail[] {
  const joined = new Map<string, PrivateDetail>();
  for (const detail of details) {
    const before = joined.get(detail.id);
    joined.set(detail.id, before ? joinTwo(before, detail) : detail);
  }
  return [...joined.values()];
}

function joinTwo(one: PrivateDetail, other: PrivateDetail): PrivateDetail {
  const all = [one, other];
  return {
    ...one,
    ...(all.some(({ again }) => again) && { again: true }),
    ...(all.some(({ withdrawn }) => withdrawn) && { withdrawn: true }),
    alike: (one.alike ?? []).filter((id) => other.alike?.includes(id)),
    ...(all.some(({ sentences }) => sentences) && {
      sentences: all.flatMap(({ sentences = [] }) => sentences),
      moreSentences: all.reduce((sum, { moreSentences = 0 }) => sum + moreSentences, 0),
    }),
    keys: all.flatMap(({ keys = [] }) => keys),
  };
}
