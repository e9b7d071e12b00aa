import { hideProfile, showProfile } from '#domains/people/profiles/commands/hide-profile.ts';
import { hideComment, showComment } from '#domains/spaces/diary/comments/commands/hide-comment.ts';
import { hidePost, showPost } from '#domains/spaces/diary/posts/commands/hide-post.ts';
import { hidePicture, showPicture } from '#domains/spaces/files/commands/hide-picture.ts';
import { hideDiscussion, showDiscussion } from '#domains/spaces/forum/commands/hide-discussion.ts';
import { hideReply, showReply } from '#domains/spaces/forum/commands/hide-reply.ts';
import { hidePage, showPage } from '#domains/spaces/pages/commands/hide-page.ts';
import { hideMessage, showMessage } from '#domains/talk/messages/commands/hide-message.ts';
import type { Actor } from '#kernel/actor.ts';
import type {
  DiaryCommentId,
  DiaryPostId,
  DiscussionId,
  MemberId,
  MessageId,
  PictureId,
  ReplyId,
  SpacePageId,
} from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { ReportKind } from '../model.ts';

interface Subject {
  readonly kind: ReportKind;
  readonly id: string;
}

/** Takes the thing from sight, through the domain that owns it. False where it was hidden already, or is gone. */
export function hideSubject(tx: Db, actor: Actor | 'program', { kind, id }: Subject, now: Date): Promise<boolean> {
  switch (kind) {
    case 'message':
      return hideMessage(tx, actor, id as MessageId, now);
    case 'page':
      return hidePage(tx, actor, id as SpacePageId, now);
    case 'post':
      return hidePost(tx, actor, id as DiaryPostId, now);
    case 'comment':
      return hideComment(tx, actor, id as DiaryCommentId, now);
    case 'discussion':
      return hideDiscussion(tx, actor, id as DiscussionId, now);
    case 'reply':
      return hideReply(tx, actor, id as ReplyId, now);
    case 'profile':
      return hideProfile(tx, actor, id as MemberId, now);
    case 'picture':
      return hidePicture(tx, actor, id as PictureId, now);
  }
}

/** Shows it again. */
export function showSubject(tx: Db, actor: Actor, { kind, id }: Subject, now: Date): Promise<boolean> {
  switch (kind) {
    case 'message':
      return showMessage(tx, actor, id as MessageId, now);
    case 'page':
      return showPage(tx, actor, id as SpacePageId, now);
    case 'post':
      return showPost(tx, actor, id as DiaryPostId, now);
    case 'comment':
      return showComment(tx, actor, id as DiaryCommentId, now);
    case 'discussion':
      return showDiscussion(tx, actor, id as DiscussionId, now);
    case 'reply':
      return showReply(tx, actor, id as ReplyId, now);
    case 'profile':
      return showProfile(tx, actor, id as MemberId, now);
    case 'picture':
      return showPicture(tx, actor, id as PictureId, now);
  }
}
