import type { Reader } from '#platform/http.ts';
import type { Pen } from '#platform/pdf/lines.ts';
import type { PrintedPicture } from '#platform/pictures.ts';
import type { SeenDiary, SeenPost } from '../access.ts';
import type { DiaryStamp } from '../queries/beside-post.ts';

export interface Book {
  readonly diary: SeenDiary;
  /** The oldest first; at least one. */
  readonly posts: readonly SeenPost[];
  readonly pictures: ReadonlyMap<string, PrintedPicture>;
  readonly stamp: DiaryStamp | undefined;
  /** As JPEG. */
  readonly cover: Buffer | undefined;
  /** As PNG, of the countries of the space. */
  readonly flags: readonly Buffer[];
  /** Of the diary, and of the book with the days before these, where there are any. */
  readonly address: string;
  readonly earlier: string | undefined;
  readonly programme: string;
}

export type Structure = PDFKit.PDFStructureElement;
export interface Press {
  readonly reader: Reader;
  readonly book: Book;
  readonly pen: Pen;
  readonly document: Structure;
}

export const sheet = { width: 595, height: 842 };
/** Of the text: about 75 letters a line. */
export const column = { x: 84, width: 427, top: 92, bottom: 760 };

/** Under this name the contents lead to a post. */
export const destinationOf = (post: number) => `post-${post}`;
