export interface Change {
  /** A reply or comment has the id and title of what it stands below. */
  readonly kind: 'page' | 'discussion' | 'reply' | 'post' | 'comment';
  readonly id: string;
  readonly title: string;
  readonly by: string | undefined;
  /** Given and family names on two lines, for the initials. */
  readonly names: string | undefined;
  readonly byId: string | undefined;
  /** Of who wrote it. */
  readonly country: string | undefined;
  readonly at: Date;
}

/** What one person did of one kind, one after the other: told in one line. */
export interface Run {
  /** The newest first. */
  readonly changes: readonly [Change, ...Change[]];
}

/** Changes in their order, those of one kind by one person together where nothing lies between them. */
export function runsOf(changes: readonly Change[]): readonly Run[] {
  const runs: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    // Who has left is nobody in particular: two of them are not taken for one.
    const goesOn = run && change.byId !== undefined && run[0].byId === change.byId && run[0].kind === change.kind;
    if (goesOn) run.push(change);
    else runs.push([change]);
  }
  return runs.map((of) => ({ changes: of }));
}
