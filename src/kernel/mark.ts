import { isUuid } from './ids.ts';

/** Where a page of a list in time begins: at the moment and the id of the last row of the page before. */
export interface Mark {
  readonly at: Date;
  readonly id: string;
}

/** As it stands in an address. */
export function writeMark({ at, id }: Mark): string {
  return `${at.getTime()}_${id}`;
}

/** Undefined for what none of our pages wrote into an address. */
export function readMark(text: string | null): Mark | undefined {
  const [, time = '', id = ''] = /^(\d{1,13})_(.+)$/.exec(text ?? '') ?? [];
  return isUuid(id) ? { at: new Date(Number(time)), id } : undefined;
}
