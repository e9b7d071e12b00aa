import { onOneLine } from '#kernel/characters.ts';
import { textOf } from './text-encoding.ts';
import { entriesInZip, wordsOfEntry } from './zip-directory.ts';

/** What people send each other besides pictures. */
export type DocumentKind = 'pdf' | 'document' | 'sheet' | 'slides' | 'text';

export interface KnownDocument {
  readonly kind: DocumentKind;
  readonly type: string;
  /** Of its name, with the dot. */
  readonly ending: string;
  /** What is kept: of texts the same in UTF-8. */
  readonly bytes: Buffer;
}

/** macros: what runs when it is opened. oldOffice: kinds of before 2007, of which it is not seen whether they hold macros. */
export type DocumentProblem = 'unknownKind' | 'macros' | 'oldOffice';

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

const officeKinds = [
  { part: 'word/document.xml', kind: 'document', type: `${office}.wordprocessingml.document`, ending: '.docx' },
  { part: 'xl/workbook.xml', kind: 'sheet', type: `${office}.spreadsheetml.sheet`, ending: '.xlsx' },
  { part: 'ppt/presentation.xml', kind: 'slides', type: `${office}.presentationml.presentation`, ending: '.pptx' },
] as const;

const openKinds = [
  { kind: 'document', type: `${open}.text`, ending: '.odt' },
  { kind: 'sheet', type: `${open}.spreadsheet`, ending: '.ods' },
  { kind: 'slides', type: `${open}.presentation`, ending: '.odp' },
] as const;

/** What a file is by what stands in it; its name is asked only how a text is called. */
export function documentOf(bytes: Buffer, name: string): KnownDocument | DocumentProblem {
  const head = bytes.subarray(0, 8).toString('latin1');
  if (head.startsWith('%PDF-')) return { kind: 'pdf', type: 'application/pdf', ending: '.pdf', bytes };
  if (head.startsWith('PK\x03\x04')) return officeOf(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'oldOffice';
  const text = bytes.length > 0 ? textOf(bytes) : undefined;
  if (text === undefined) return 'unknownKind';
  const ending = /\.(?:csv|md)$/i.exec(name)?.[0].toLowerCase() ?? '.txt';
  return { kind: 'text', type: 'text/plain; charset=utf-8', ending, bytes: Buffer.from(text) };
}

function officeOf(bytes: Buffer): KnownDocument | DocumentProblem {
  const entries = entriesInZip(bytes);
  if (!entries) return 'unknownKind';
  if (entries.some(({ name }) => isMacro(name))) return 'macros';
  const inside = new Set(entries.map(({ name }) => name));
  // OpenDocument says its kind in the first file, which is not packed.
  const first = entries.find(({ name, at }) => name === 'mimetype' && at === 0);
  const said = first && wordsOfEntry(bytes, first);
  const known = inside.has('[Content_Types].xml')
    ? officeKinds.find(({ part }) => inside.has(part))
    : openKinds.find(({ type }) => type === said);
  return known ? { kind: known.kind, type: known.type, ending: known.ending, bytes } : 'unknownKind';
}

/** Of Microsoft's office, and of those that write OpenDocument. */
const isMacro = (name: string) => /(?:^|\/)vba(?:Project|Data)[^/]*$/i.test(name) || /^(?:Basic|Scripts)\//i.test(name);

/** The name that somebody gave a file, on one line and with the ending of what it is. */
export function namedAs(name: string, ending: string, longest: number): string {
  const last = onOneLine(name).split(/[/\\]/).at(-1)?.trim() ?? '';
  const isNamedSo = last.toLowerCase().endsWith(ending) || /\.(?:jpe?g|png|gif|webp|avif|tiff?)$/i.test(last);
  const bare = isNamedSo ? last.slice(0, last.lastIndexOf('.')) : last;
  const kept = bare
    .slice(0, longest - ending.length)
    .toWellFormed()
    .trim();
  return `${kept || 'file'}${ending}`;
}
