import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { documentOf, namedAs } from './file-kinds.ts';
import { zipOf } from './zip.ts';

const now = new Date('2026-12-01T08:00:00Z');

async function zip(...names: readonly string[]): Promise<Buffer> {
  async function* entries() {
    for (const name of names)
      yield name.includes('=')
        ? { name: name.split('=')[0] ?? '', content: Buffer.from(name.split('=')[1] ?? ''), stored: true }
        : { name, content: Buffer.from('<xml/>') };
  }
  return buffer(zipOf(entries(), now));
}

const types = '[Content_Types].xml';
const odf = 'mimetype=application/vnd.oasis.opendocument';

it.each([
  ['docx', [types, 'word/document.xml'], 'document'],
  ['xlsx', [types, 'xl/workbook.xml'], 'sheet'],
  ['pptx', [types, 'ppt/presentation.xml'], 'slides'],
  ['odt', [`${odf}.text`, 'content.xml'], 'document'],
  ['ods', [`${odf}.spreadsheet`, 'content.xml'], 'sheet'],
  ['odp', [`${odf}.presentation`, 'content.xml'], 'slides'],
] as const)('knows a %s by what is in it, whatever it is called', async (ending, names, kind) => {
  expect(documentOf(await zip(...names), 'photo.jpg')).toMatchObject({ kind, ending: `.${ending}` });
});

it.each([
  ['a document of Microsoft', [types, 'word/document.xml', 'word/vbaProject.bin']],
  ['one whose macros have another place', [types, 'xl/workbook.xml', 'xl/VBAPROJECT.BIN']],
  ['an open document', [`${odf}.text`, 'content.xml', 'Basic/Standard/Module1.xml']],
])('takes no macros: %s', async (_, names) => {
  expect(documentOf(await zip(...names), 'plan.docx')).toBe('macros');
});

it.each([
  ['an archive', ['plan.txt', 'game.exe']],
  ['an application', ['META-INF/MANIFEST.MF', 'word/document.xml']],
  ['an open document of another kind', [`${odf}.database`, 'content.xml']],
])('does not take %s', async (_, names) => {
  expect(documentOf(await zip(...names), 'plan.docx')).toBe('unknownKind');
});

it('knows a PDF, and old kinds of offices, by their beginning', () => {
  expect(documentOf(Buffer.from('%PDF-1.7\n…'), 'plan.txt')).toMatchObject({ kind: 'pdf', ending: '.pdf' });
  expect(documentOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'plan.doc')).toBe('oldOffice');
});

it('keeps texts in one encoding, and takes no program for a text', () => {
  expect(documentOf(Buffer.from('Μαθητές; σχολείο'), 'list.CSV')).toMatchObject({ kind: 'text', ending: '.csv' });
  const wide = documentOf(Buffer.from('\ufeffnombre', 'utf16le'), 'x');
  expect(typeof wide === 'string' ? wide : wide.bytes.toString()).toBe('nombre');
  for (const bytes of [Buffer.alloc(0), Buffer.from('MZ\0\0\x01'), Buffer.from('7f454c4602010100', 'hex')])
    expect(documentOf(bytes, 'plan.txt')).toBe('unknownKind');
});

it('reads a broken directory to its end and no further', async () => {
  const whole = await zip(types, 'word/document.xml');
  for (let length = 4; length < whole.length; length += 7)
    expect(documentOf(whole.subarray(0, length), 'plan.docx')).toBe('unknownKind');
});

it('judges the largest files at once', { tags: ['slow'] }, async () => {
  const most = 20 * 1024 * 1024;
  for (const bytes of [Buffer.alloc(most, 'PK\x05\x06'), Buffer.alloc(most, 'PK\x03\x04'), Buffer.alloc(most, 'a b\n')])
    expect(await slowness(() => documentOf(bytes, 'x'), 2000)).toBeUndefined();
});

it('gives a name the ending of what it is, and leaves out where it stood', () => {
  expect(namedAs('C:\\Users\\Ana\\plan.docx', '.docx', 100)).toBe('plan.docx');
  expect(namedAs('../../etc/passwd', '.txt', 100)).toBe('passwd.txt');
  expect(namedAs('photo.PNG.exe\n', '.webp', 100)).toBe('photo.PNG.exe.webp');
  expect(namedAs('photo.JPG', '.webp', 100)).toBe('photo.webp');
  expect(namedAs('', '.pdf', 100)).toBe('file.pdf');
  expect(namedAs(`${'ñ'.repeat(300)}.pdf`, '.pdf', 100)).toHaveLength(100);
});
