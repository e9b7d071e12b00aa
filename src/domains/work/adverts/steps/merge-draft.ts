import { versionOf } from '#platform/version-of.ts';
import { type AdvertText, type FieldName, said } from '../model.ts';

const versionIn = (text: AdvertText, name: FieldName) => versionOf(said(text, [name]));

/** Of each field by itself: tabs of one person save a draft field by field while it is typed. */
export function draftVersion(text: AdvertText, names: readonly FieldName[]): string {
  return names.map((name) => `${name}.${versionIn(text, name)}`).join('~');
}

interface Typed {
  readonly text: AdvertText;
  readonly names: readonly FieldName[];
  /** As the page was loaded. Where it is not told, nothing is compared. */
  readonly version: string | undefined;
  /** What the same tab has sent since then. */
  readonly own: readonly { readonly text: AdvertText; readonly names: readonly FieldName[] }[];
}

/** What was typed over what is saved now. What another tab has saved since stays, and where both have changed a field it is in conflict. */
export function mergeDraft(
  saved: AdvertText,
  { text: typed, names, version, own }: Typed,
): { readonly text: AdvertText; readonly conflicts: readonly FieldName[] } {
  const loaded = new Map(version?.split('~').map((each) => [each.split('.')[0], each.split('.')[1]]));
  let text = typed;
  const conflicts: FieldName[] = [];
  for (const name of names) {
    const before = loaded.get(name);
    const now = versionIn(saved, name);
    const sent = versionIn(typed, name);
    if (before === undefined || before === now || now === sent) continue;
    if (own.some((sentBefore) => sentBefore.names.includes(name) && versionIn(sentBefore.text, name) === now)) continue;
    text = { ...text, [name]: saved[name] };
    if (sent !== before) conflicts.push(name);
  }
  return { text, conflicts };
}
