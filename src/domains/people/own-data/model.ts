import type { SessionId } from '#kernel/ids.ts';

/** For how long the file can be downloaded. */
export const keptDays = 7;
/** How often it is made for one person: it reads all that they have written. */
export const askedADay = { name: 'own-data', points: 5, seconds: 86_400 } as const;
/** Of each part, in the page that people read; the files beside it have all. */
export const mostShown = 500;

/** The newest file of an account. */
export interface OwnDataFile {
  readonly file: string;
  readonly askedAt: Date;
  /** Null while it is being collected. */
  readonly readyAt: Date | null;
  readonly bytes: number | null;
  /** In which the password was typed; null once it has ended. */
  readonly session: SessionId | null;
}

/** The key of the stored file. */
export const storedFile = (file: string): string => `own-data/${file}.zip`;
/** The key of a part of it, while it is being collected. */
export const storedPart = (file: string, part: string): string => `own-data/${file}/${part.replaceAll('_', '-')}.json`;
