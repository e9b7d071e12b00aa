/** With one message. */
export const mostFiles = 10;
export const largestFile = 20 * 1024 * 1024;
export const longestFileName = 150;
/** For each that is chosen, a refused one too. */
export const filesAnHour = { name: 'message-files', points: 100, seconds: 3600 } as const;
/** So long is a file kept that was chosen and never sent. */
export const daysOfDraftFiles = 30;

export type FileKind = 'picture' | 'pdf' | 'document' | 'sheet' | 'slides' | 'text';
