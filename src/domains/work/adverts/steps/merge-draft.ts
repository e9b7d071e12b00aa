import { fieldVersions, savedSince } from '#platform/field-versions.ts';
import { type AdvertText, type FieldName, said } from '../model.ts';

const fieldsIn = (text: AdvertText, names: readonly FieldName[]) =>
  Object.fromEntries(names.map((name) => [name, said(text, [name])]));

/** Of each field by itself: tabs of one person save a draft field by field while it is typed. */
export function draftVersion(text: AdvertText, names: readonly FieldName[]): string {
  return fieldVersions(fieldsIn(text, names));
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
  const { elsewhere, conflicts } = savedSince({
    typed: fieldsIn(typed, names),
    saved: fieldsIn(saved, names),
    version,
    own: own.map((earlier) => fieldsIn(earlier.text, earlier.names)),
  });
  const stays = names.filter((name) => elsewhere.includes(name));
  const text = Object.fromEntries(stays.map((name) => [name, saved[name]]));
  return { text: { ...typed, ...text }, conflicts: names.filter((name) => conflicts.includes(name)) };
}
