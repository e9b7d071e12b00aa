/** What has been typed and not yet saved, kept in this tab. Values by the name of their field. */
export interface KeptDraft {
  /** When it was typed, by this machine's clock. */
  readonly at: string;
  /** What the server had saved last when it was typed; '' for nothing. */
  readonly base: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

const keyOf = (draft: string) => `draft:${draft}`;

export function keepDraft(draft: string, kept: KeptDraft): void {
  try {
    sessionStorage.setItem(keyOf(draft), JSON.stringify(kept));
  } catch {
    // Storage is full or forbidden: the server still has everything up to the last save.
  }
}

export function forgetDraft(draft: string): void {
  sessionStorage.removeItem(keyOf(draft));
}

/** The draft, if it is newer than what the server sent. */
export function findDraft(draft: string, savedAt: string): KeptDraft | undefined {
  const text = sessionStorage.getItem(keyOf(draft));
  if (!text) return undefined;
  const kept: KeptDraft = JSON.parse(text);
  return isNewer(kept, savedAt) ? kept : undefined;
}

/** The clocks of the two may differ: if the server has saved nothing since, the browser's words are the newer ones. */
export function isNewer(kept: Pick<KeptDraft, 'at' | 'base'>, savedAt: string): boolean {
  return kept.base === savedAt || kept.at > savedAt;
}
