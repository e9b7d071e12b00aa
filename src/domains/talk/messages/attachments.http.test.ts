import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { ConversationId, MessageId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficeFile } from '#test/builders/message-files.ts';
import { aContact, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aConversation, aGroup } from '#test/builders/talk.ts';
import { hideContent } from '#test/hide-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
import { sweepFiles } from './attachments/commands/sweep-files.ts';
import { daysOfDraftFiles, filesAnHour } from './attachments/model.ts';
import { sweepFormerWords } from './commands/sweep-former-words.ts';
import { daysOfFormerWords } from './model.ts';
import { paths } from './paths.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let anas: Browser;
let elenis: Browser;
let conversation: ConversationId;
let photo: Buffer;
beforeAll(async () => {
  world = await openWorld();
  photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#3a7' } })
    .withExif({ IFD0: { Copyright: 'Ana' }, IFD3: { GPSLatitude: '37/1 0/1 0/1' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => world.close());
afterEach(async () => expect(await wrongWaits(world)).toEqual([]));
beforeEach(async () => {
  [ana, eleni] = [await aTeacher(world, { givenName: 'Ana' }), await aTeacher(world, { givenName: 'Eleni' })];
  await aContact(world, ana, eleni);
  [anas, elenis] = [await world.signedIn(ana), await world.signedIn(eleni)];
  ({ conversation } = await aConversation(world, eleni, ana));
});

const pdf = Buffer.from('%PDF-1.7 The plan for January');
const file = (name: string, bytes: Buffer) => ({ field: 'files', name, bytes });
const send = (
  browser: Browser,
  body: string,
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
  fields: Record<string, string | readonly string[]> = {},
) =>
  browser.upload(
    paths.conversation(conversation),
    { idempotencyKey: newId(), body, ...fields },
    files.map(({ name, bytes }) => file(name, bytes)),
  );
const rows = () =>
  world.db
    .selectFrom('message_file')
    .selectAll()
    .where('conversation_id', '=', conversation)
    .orderBy('place')
    .execute();
const one = async () => {
  const [row] = await rows();
  if (!row) throw new Error('No file is kept.');
  return row;
};
const read = async (browser: Browser) => (await browser.get(paths.conversation(conversation))).html;

it('sends a picture and a document with a message, for both to read', async () => {
  const sent = await send(anas, 'Our plan', [
    { name: 'school.jpg', bytes: photo },
    { name: 'C:\\plans\\plan.docx', bytes: await anOfficeFile('word/document.xml') },
  ]);
  expect([sent.status, sent.said]).toEqual([303, 'messages.sent']);
  const html = await read(elenis);
  expect(html).toMatch(/Our plan[\s\S]*alt="Picture: school.webp"[\s\S]*plan.docx[\s\S]*Document, /);
  const [picture, document] = await rows();
  const shown = await elenis.get(paths.file(picture?.id ?? ''));
  expect([shown.status, shown.headers['content-type'], shown.headers['cache-control']]).toEqual([
    200,
    'image/webp',
    'private, no-cache',
  ]);
  expect((await sharp(shown.bytes).metadata()).exif).toBeUndefined();
  const kept = await anas.get(paths.file(document?.id ?? ''));
  expect(kept.headers['content-disposition']).toBe("attachment; filename*=UTF-8''plan.docx");
  expect(kept.headers['content-type']).toContain('wordprocessingml');
});

it('sends files without words, and tells of them in the list', async () => {
  expect((await send(anas, '', [{ name: 'plan.pdf', bytes: pdf }])).status).toBe(303);
  expect((await elenis.get(paths.inbox())).html).toMatch(/<bdi>1 file<\/bdi>/);
  expect((await send(anas, '  ', [])).status).toBe(422);
});

it('sends the parts of a file that are asked for', async () => {
  await send(anas, 'Plan', [{ name: 'plan.pdf', bytes: pdf }]);
  const at = paths.file((await one()).id);
  const whole = await elenis.get(at);
  const part = await elenis.get(at, { range: 'bytes=0-4' });
  expect([part.status, part.html, part.headers['content-range']]).toEqual([206, '%PDF-', `bytes 0-4/${pdf.length}`]);
  const { etag } = whole.headers;
  expect((await elenis.get(at, { range: 'bytes=-7', 'if-range': String(etag) })).html).toBe('January');
  expect((await elenis.get(at, { range: 'bytes=-7', 'if-range': '"another"' })).status).toBe(200);
  expect((await elenis.get(at, { range: 'bytes=9000-' })).status).toBe(416);
  expect((await elenis.get(at, { 'if-none-match': String(etag) })).status).toBe(304);
});

it('is the same 404 for others as what does not exist', async () => {
  await send(anas, 'Plan', [{ name: 'plan.pdf', bytes: pdf }]);
  const at = paths.file((await one()).id);
  const stranger = await world.signedIn(await aTeacher(world));
  for (const browser of [stranger, world.guest()]) {
    const [here, nowhere] = [await browser.get(at), await browser.get(paths.file(newId()))];
    expect([here.status, here.html]).toEqual([404, nowhere.html]);
  }
});

it('asks for no words beside files, and lets their author take the words away again, but not both', async () => {
  expect(await read(anas)).not.toMatch(/<textarea[^>]*name="body"[^>]*required/);
  const files = [{ name: 'plan.pdf', bytes: pdf }];
  await send(anas, 'The plan', files);
  const message = (await one()).message_id ?? '';
  const edit = paths.edit(conversation, message);
  expect((await anas.get(edit)).html).not.toMatch(/<textarea[^>]*name="body"[^>]*required/);
  expect((await anas.post(edit, { idempotencyKey: newId(), body: '' })).status).toBe(303);
  const html = await read(elenis);
  expect([html.includes('plan.pdf'), html.includes('The plan')]).toEqual([true, false]);
  const words = newId();
  world.now = minutesAfter(world.now, 1);
  await anas.post(paths.conversation(conversation), { idempotencyKey: words, body: 'Words alone' });
  expect((await anas.post(paths.edit(conversation, words), { idempotencyKey: newId(), body: '' })).status).toBe(422);
});

it('judges files by what stands in them, and keeps those that are right until the message is sent', async () => {
  const wrong = await send(anas, 'Look', [
    { name: 'photo.jpg', bytes: Buffer.from('MZ\0\0\x01\x02') },
    { name: 'macros.docx', bytes: await anOfficeFile('word/document.xml', 'word/vbaProject.bin') },
    { name: 'plan.pdf', bytes: pdf },
  ]);
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('“photo.jpg”: This kind of file is not sent here.');
  expect(wrong.html).toContain('“macros.docx”: There are macros in this document');
  expect(wrong.html).toContain('>Look</textarea>');
  const { id } = await one();
  expect(wrong.html).toMatch(new RegExp(`<input[^>]*name="kept" value="${id}"[^>]*checked`));
  expect([(await anas.get(paths.file(id))).status, (await elenis.get(paths.file(id))).status]).toEqual([200, 404]);
  await anas.post(paths.conversation(conversation), { idempotencyKey: newId(), body: 'Look', kept: [id] });
  expect(await read(elenis)).toMatch(/Look[\s\S]*plan.pdf/);
});

it('lets go what was chosen and is not wanted any more', async () => {
  await send(anas, ' ', [
    { name: 'x.exe', bytes: Buffer.from('MZ\0\0') },
    { name: 'plan.pdf', bytes: pdf },
  ]);
  const { id, file_key } = await one();
  await anas.post(paths.conversation(conversation), { idempotencyKey: newId(), body: 'Without it' });
  expect(await read(anas)).not.toContain(id);
  await sweepFiles(world.by('program'));
  expect([await rows(), await world.services.files.size(file_key)]).toEqual([[], 0]);
});

it('is sent once however often the form is sent, with its files', async () => {
  const key = newId<MessageId>();
  for (const _ of [1, 2])
    expect((await send(anas, 'Plan', [{ name: 'plan.pdf', bytes: pdf }], { idempotencyKey: key })).status).toBe(303);
  expect((await rows()).map(({ message_id }) => message_id)).toEqual([key]);
});

it('takes ten files with one message, and a hundred in an hour', { tags: ['slow'] }, async () => {
  const eleven = Array.from({ length: 11 }, (_, at) => ({ name: `${at}.txt`, bytes: Buffer.from(`Text ${at}`) }));
  const tooMany = await send(anas, 'All', eleven);
  expect([tooMany.status, tooMany.html.includes('10 files at most')]).toEqual([422, true]);
  expect((await send(anas, 'All', eleven.slice(1))).status).toBe(303);
  world.leaveTries(filesAnHour, ana.id);
  const late = await send(anas, 'One more', eleven.slice(0, 1));
  expect([late.status, late.html.includes('many files in the last hour')]).toEqual([422, true]);
});

it('takes no files for a stranger who has not answered yet', async () => {
  await world.db
    .updateTable('conversation')
    .set({ to_stranger: true, started_by: eleni.id })
    .where('id', '=', conversation)
    .execute();
  expect(await read(elenis)).not.toContain('type="file"');
  expect((await send(elenis, 'Plan', [{ name: 'plan.pdf', bytes: pdf }])).status).toBe(422);
  expect((await send(anas, 'Mine', [{ name: 'plan.pdf', bytes: pdf }])).status).toBe(303);
  expect(await read(elenis)).toContain('type="file"');
});

it('goes with its message: at once for its readers, later from the disk', async () => {
  const key = newId<MessageId>();
  await send(anas, 'Plan', [{ name: 'plan.pdf', bytes: pdf }], { idempotencyKey: key });
  const { id, file_key } = await one();
  await hideContent(world, 'message', key);
  expect((await elenis.get(paths.file(id))).status).toBe(404);
  await world.db.updateTable('message').set({ hidden_at: null }).where('id', '=', key).execute();
  await anas.post(paths.removal(conversation, key));
  expect((await elenis.get(paths.file(id))).status).toBe(404);
  world.now = daysAfter(world.now, daysOfFormerWords + 1);
  await sweepFormerWords(world.db, { now: world.now, most: 100 });
  await sweepFiles(world.by('program'));
  expect([await rows(), await world.services.files.size(file_key)]).toEqual([[], 0]);
});

it('sweeps what was chosen and never sent', async () => {
  await send(anas, ' ', [
    { name: 'x.exe', bytes: Buffer.from('MZ\0\0') },
    { name: 'plan.pdf', bytes: pdf },
  ]);
  await sweepFiles(world.by('program'));
  expect(await rows()).toHaveLength(1);
  world.now = daysAfter(world.now, daysOfDraftFiles + 1);
  await sweepFiles(world.by('program'));
  expect(await rows()).toEqual([]);
});

it('is read in a group from joining on, and not after leaving', { tags: ['slow'] }, async () => {
  const newcomer = await aTeacher(world);
  await aContact(world, ana, newcomer);
  conversation = await aGroup(world, [ana, eleni]);
  await send(anas, 'Early', [{ name: 'plan.pdf', bytes: pdf }]);
  const at = paths.file((await one()).id);
  world.now = new Date(world.now.getTime() + 60_000);
  await anas.post(paths.groupPeople(conversation), { people: [newcomer.id] });
  expect((await (await world.signedIn(newcomer)).get(at)).status).toBe(404);
  expect((await elenis.get(at)).status).toBe(200);
  await elenis.post(paths.leaveGroup(conversation));
  expect((await elenis.get(at)).status).toBe(404);
});
