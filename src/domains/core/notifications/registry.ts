import type { NoticeKind } from './model.ts';

let kinds: readonly NoticeKind[] = [];
let byNotice = new Map<string, NoticeKind>();
let byKey = new Map<string, NoticeKind>();

/** Called once at the start with what all domains declare. */
export function declareNoticeKinds(all: readonly NoticeKind[]): void {
  kinds = all.toSorted((one, other) => one.order - other.order);
  byKey = new Map(all.map((kind) => [kind.key, kind]));
  byNotice = new Map(all.flatMap((kind) => kind.notices.map((notice) => [notice, kind] as const)));
}

export const allNoticeKinds = (): readonly NoticeKind[] => kinds;

export const findNoticeKind = (key: string): NoticeKind | undefined => byKey.get(key);

/** `of`: where one sentence tells of things that are chosen apart. */
export const noticeKindOf = (notice: string, of?: string): NoticeKind | undefined =>
  of === undefined ? byNotice.get(notice) : byKey.get(of);
