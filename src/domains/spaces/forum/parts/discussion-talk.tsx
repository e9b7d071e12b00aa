import type { ComponentChildren } from 'preact';
import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { TranslateButton } from '#domains/core/translation/parts/translate-button.tsx';
import { paths as translation } from '#domains/core/translation/paths.ts';
import { isOpenToTranslation } from '#domains/core/translation/policy.ts';
import type { ShownConcern } from '#domains/people/screening/model.ts';
import { AskedAgain } from '#domains/people/screening/parts/asked-again.tsx';
import type { ReplyLine } from '#domains/spaces/replies/queries.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Authored } from '#domains/spaces/spaces/model.ts';
import { canRemove, isOwn } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Contribution, type ShownContribution } from '#ui/contribution.tsx';
import { countryName } from '#ui/names-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { Replies } from '#ui/replies.tsx';
import type { SeenDiscussion } from '../access.ts';
import { longestText } from '../model.ts';
import { canReplyTo } from '../policy.ts';

export interface TalkProps {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly space: SeenSpace;
  readonly discussion: SeenDiscussion;
  readonly replies: readonly ReplyLine[];
  readonly older: string | undefined;
  readonly idempotencyKey: string;
  /** A reply that was not taken, with its problems; or words from another form. */
  readonly returned?:
    | { readonly body: string; readonly problems: Problems; readonly concern?: ShownConcern }
    | undefined;
  /** Where its forms are sent. */
  readonly at: TalkPaths;
  /** Said below the field of a reply. */
  readonly hint: string;
  /** Below the first text. */
  readonly below?: ComponentChildren;
}

export interface TalkPaths {
  readonly removal: string;
  readonly replies: string;
  readonly replyRemoval: (reply: string) => string;
}

/** What a discussion begins with, its replies, and the form for one more. */
export function DiscussionTalk(props: TalkProps) {
  const { reader, discussion, at, below } = props;
  const contribution = shown(props, {
    written: discussion,
    removeAction: at.removal,
    report: conduct.report('discussion', discussion.id),
    kind: 'discussion',
  });
  return (
    <>
      <Contribution reader={reader} contribution={contribution} words={removalWords(props)} size="first" />
      {below}
      {!discussion.removal && <RepliesBelow {...props} />}
    </>
  );
}

function RepliesBelow(props: TalkProps) {
  const { reader, space, discussion, replies, older, idempotencyKey, returned, at, hint } = props;
  const { t } = reader;
  return (
    <section class="mt-8 grid grid-cols-1 gap-4">
      <h2>{t('forum.replies')}</h2>
      <Replies
        reader={reader}
        replies={replies.map((reply) => ({
          id: reply.id,
          ...shown(props, {
            written: reply,
            removeAction: at.replyRemoval(reply.id),
            report: conduct.report('reply', reply.id),
            kind: 'reply',
          }),
        }))}
        older={older}
        words={{ ...removalWords(props), none: t('forum.replies.none') }}
        form={
          canReplyTo(space, discussion)
            ? {
                action: at.replies,
                idempotencyKey,
                longest: longestText,
                watched: true,
                below: returned?.concern && <AskedAgain reader={reader} shown={returned.concern} />,
                words: {
                  label: t('forum.reply.yours'),
                  hint,
                  send: t(returned?.concern?.concern === 'warned' ? 'screening.sendAnyway' : 'forum.reply.send'),
                },
                returned: returned && { body: returned.body, wrong: inWords(t, returned.problems) },
              }
            : undefined
        }
      />
    </section>
  );
}

interface Written {
  readonly written: SeenDiscussion | ReplyLine;
  readonly removeAction: string;
  readonly report: string;
  readonly kind: 'discussion' | 'reply';
}

function shown(
  { reader, actor, space, discussion }: TalkProps,
  { written, removeAction, report, kind }: Written,
): ShownContribution {
  const { t, language } = reader;
  const own = isOwn(actor, written);
  const country = 'country' in written ? written.country : written.authorCountry;
  const name = written.authorName ?? t('forum.formerMember');
  return {
    author: {
      id: written.authorAccount ?? written.authorPupil ?? written.id,
      name,
      initialsOf: written.authorNames ?? '',
      mark: kind === 'reply' ? markOf({ t, own, asked: isSameAuthor(written, discussion) }) : undefined,
      about: country ? [countryName(country, language)] : [],
    },
    country,
    at: written.madeAt,
    body: written.body,
    below: !own && isOpenToTranslation({ byPupils: written.authorPupil !== null, allowed: space.translatesPupils }) && (
      <TranslateButton reader={reader} at={translation.content(kind, written.id)} text={written.body} what={name} />
    ),
    trace: written.removal && t(`forum.removal.${written.removal}`),
    whyHidden: written.removal === 'hidden' ? conduct.whyHidden(kind, written.id) : undefined,
    removeAction: canRemove(actor, space, written) ? removeAction : undefined,
    report: { href: report, what: name, own },
  };
}

const isSameAuthor = (one: Authored, other: Authored) =>
  (one.authorAccount !== null && one.authorAccount === other.authorAccount) ||
  (one.authorPupil !== null && one.authorPupil === other.authorPupil);

function markOf({ t, own, asked }: { readonly t: Translate; readonly own: boolean; readonly asked: boolean }) {
  if (own) return t('forum.you');
  return asked ? t('forum.began') : undefined;
}

function removalWords({ reader: { t } }: TalkProps) {
  return { remove: t('forum.remove'), question: t('forum.removeQuestion'), yes: t('forum.removeYes') };
}
