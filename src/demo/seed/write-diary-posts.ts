import type { DiaryPostId, MemberId, PictureId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

interface ToldPost {
  readonly id: DiaryPostId;
  readonly at: Date;
  readonly by: MemberId;
  readonly title: string;
  /** A paragraph each. */
  readonly texts: readonly string[];
  /** The first leads the post, the others follow its texts. */
  readonly pictures: readonly { readonly id: PictureId; readonly alt: string }[];
  readonly replies?: number;
}

/** Public posts of one diary, with pictures that stand in the album of its space already. */
export async function writeDiaryPosts(tx: Db, space_id: SpaceId, posts: readonly ToldPost[]): Promise<void> {
  await tx
    .insertInto('thread')
    .values(posts.map(({ id, at, replies = 0 }) => ({ id, kind: 'post', space_id, replies, last_activity_at: at })))
    .execute();
  await tx
    .insertInto('diary_post')
    .values(
      posts.map(({ id, at, by, title, texts, pictures }) => ({
        id,
        space_id,
        audience: 'public' as const,
        title,
        body: bodyOf(pictures, texts),
        author_account: by,
        posted_at: at,
      })),
    )
    .execute();
  await tx
    .insertInto('picture_use')
    .values(
      posts.flatMap(({ id, pictures }) =>
        pictures.map((picture) => ({ picture_id: picture.id, item_id: id, item_kind: 'post' as const })),
      ),
    )
    .execute();
}

function bodyOf([first, ...others]: ToldPost['pictures'], texts: readonly string[]): string {
  const image = ({ id, alt }: ToldPost['pictures'][number]) => `<img src="/pictures/${id}" alt="${alt}">`;
  const head = first ? `<p>${image(first)}</p>` : '';
  const foot = others.length > 0 ? `<p>${others.map(image).join('')}</p>` : '';
  return head + texts.map((text) => `<p>${text}</p>`).join('') + foot;
}
