import { drawForPrint } from '#domains/core/covers/commands/draw-cover.ts';
import { everyone } from '#kernel/actor.ts';
import { readCursor, writeCursor } from '#kernel/cursor.ts';
import { fewAtOnce, TooBusy } from '#platform/few-at-once.ts';
import { readWhole } from '#platform/files.ts';
import { flagsForPrint } from '#platform/flag-art.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { type PrintedPicture, pictureForPrint } from '#platform/pictures.ts';
import { NotAllowedPage } from '#ui/not-allowed-page.tsx';
import { findDiary, type SeenDiary } from '../access.ts';
import { frame } from '../answers.tsx';
import { drawBook } from '../documents/book.ts';
import { booksAnHour } from '../model.ts';
import { paths } from '../paths.ts';
import { findDiaryStamp } from '../queries/beside-post.ts';
import { listPicturesOfBook, listPostsOfBook } from '../queries/book.ts';

/** A book takes a second of a processor. */
const oneBook = fewAtOnce({ atOnce: 1, waiting: 8 });
/** In pixels, of the cover and of a picture as wide as the text. */
const [coverWidth, pictureSide] = [1600, 1100];

async function sendBook(request: PageRequest, diary: SeenDiary): Promise<Answer> {
  const { db, reader, query, services } = request;
  const { space } = diary;
  const { posts, pictures: ids, earlier } = await listPostsOfBook(db, diary, readCursor(query.get('before')));
  if (posts.length === 0) return seeOther(paths.diary(space.id));
  const stamp = await findDiaryStamp(db, diary);
  const [cover, flags, pictures] = await Promise.all([
    stamp && drawForPrint(request, stamp, coverWidth),
    flagsForPrint(space.countries.slice(0, 8)),
    readPictures(request, diary, ids),
  ]);
  const bytes = await drawBook(reader, {
    diary,
    posts,
    pictures,
    stamp,
    cover,
    flags,
    address: services.baseUrl + paths.diary(space.id),
    earlier: earlier && `${services.baseUrl}${paths.book(space.id)}?before=${writeCursor(earlier)}`,
    programme: reader.t('web.programme'),
  });
  return { kind: 'file', type: 'application/pdf', bytes, name: reader.t('diary.book.file'), cache: 'never' };
}

/** One after the other: the pictures that people upload meanwhile are waited for, too. */
async function readPictures(
  { db, services }: PageRequest,
  diary: SeenDiary,
  ids: readonly string[],
): Promise<Map<string, PrintedPicture>> {
  const read = new Map<string, PrintedPicture>();
  for (const { id, key } of await listPicturesOfBook(db, diary, ids)) {
    const bytes = await readWhole(services.files, key);
    const printed = bytes && (await pictureForPrint(bytes, { width: pictureSide, height: pictureSide, fit: 'inside' }));
    if (printed) read.set(id, printed);
  }
  return read;
}

function showBusy({ t }: PageRequest, diary: SeenDiary, status: 429 | 503): Answer {
  const title = t('diary.book.busy');
  const back = { href: paths.diary(diary.space.id), label: t('diary.back') };
  return page(
    <NotAllowedPage title={title} text={t('diary.book.busyText')} back={back} />,
    frame(diary, title),
    status,
  );
}

export const bookRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/diary/:space/book.pdf',
    who: everyone,
    async handle(request) {
      const { actor, address, services } = request;
      const diary = await findDiary(request, request.params.space);
      if (!diary) return notFound;
      const key = 'id' in actor ? actor.id : address;
      if (!(await services.limits.take(booksAnHour, key))) return showBusy(request, diary, 429);
      try {
        return await oneBook(() => sendBook(request, diary), key);
      } catch (error) {
        if (error instanceof TooBusy) return showBusy(request, diary, 503);
        throw error;
      }
    },
  }),
];
