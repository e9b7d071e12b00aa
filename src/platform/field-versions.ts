import { versionOf } from './version-of.ts';

/** What a form holds, by the name of the field. */
type Fields = Readonly<Record<string, unknown>>;

/** Of each field by itself: tabs of one person save a draft field by field while it is typed. */
export function fieldVersions(shown: Fields): string {
  return Object.entries(shown)
    .map(([name, value]) => `${name}.${versionOf(value)}`)
    .join('~');
}

interface Sent {
  readonly typed: Fields;
  /** What is saved now. */
  readonly saved: Fields;
  /** As the page was loaded. Where it is not told, nothing is compared. */
  readonly version: string | undefined;
  /** What the same tab has sent since then. */
  readonly own: readonly Fields[];
}

/** The typed fields that another tab has saved since the page was loaded, and which of them were changed in both tabs. */
export function savedSince({ typed, saved, version, own }: Sent): {
  readonly elsewhere: readonly string[];
  readonly conflicts: readonly string[];
} {
  const loaded = new Map(version?.split('~').map((each) => [each.split('.')[0], each.split('.')[1]]));
  const elsewhere = Object.keys(typed).filter((name) => {
    const before = loaded.get(name);
    const now = versionOf(saved[name]);
    if (before === undefined || before === now || now === versionOf(typed[name])) return false;
    return !own.some((earlier) => name in earlier && versionOf(earlier[name]) === now);
  });
  return { elsewhere, conflicts: elsewhere.filter((name) => versionOf(typed[name]) !== loaded.get(name)) };
}
