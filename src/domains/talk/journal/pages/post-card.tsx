import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { TranslateButton } from '#domains/core/translation/parts/translate-button.tsx';
import { paths as translation } from '#domains/core/translation/paths.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { Button } from '#ui/button.tsx';
import { Byline } from '#ui/byline.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { ItemMenu } from '#ui/item-menu.tsx';
import { countryName, listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import { WhyHidden } from '#ui/why-hidden.tsx';
import type { SeenJournalPost } from '../access.ts';
import { reactions, type SaidReaction } from '../model.ts';
import { paths } from '../paths.ts';
import { canEdit, canOpenProfiles, canReact, canReadComments, canRemove, isAuthor } from '../policy.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly post: SeenJournalPost;
  /** alone: on its own page; listed: among others, with the way to that page. */
  readonly place: 'alone' | 'listed';
}

/** A post of a journal: who, when, for whom, what, and what others say of it. */
export function PostCard({ reader, actor, post, place }: Props) {
  const { t, language } = reader;
  const isOwn = isAuthor(actor, post);
  const what = t('journal.postOf', { name: post.name });
  return (
    <article class="box grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-6" aria-label={what}>
      <header class="flex items-start gap-2">
        <div class="min-w-0 flex-1">
          <Byline
            author={{
              id: post.author,
              name: post.name,
              initialsOf: post.initialsOf,
              href: canOpenProfiles(actor) ? profiles.person(post.author) : undefined,
              about: [post.school ?? '', countryName(post.country, language)].filter((part) => part !== ''),
            }}
            country={post.country}
          >
            <RelativeTime when={post.postedAt} reader={reader} />
            {post.editedAt && ` · ${t('journal.edited')}`}
          </Byline>
        </div>
        <span class="max-sm:hidden">
          <AudienceBadge t={t} audience={post.audience} />
        </span>
        <ItemMenu t={t} what={what} report={{ href: conduct.report('journal', post.id), own: isOwn }}>
          {canRemove(actor, post) && (
            <ConfirmDetails
              label={t('journal.remove')}
              icon="trash"
              tone="entry"
              question={t('journal.removeQuestion')}
            >
              <Form action={paths.removal(post.id)} layout="bare">
                <Button tone="danger" size="small">
                  {t('journal.removeYes')}
                </Button>
              </Form>
            </ConfirmDetails>
          )}
        </ItemMenu>
      </header>
      {post.removal === 'hidden' && (
        <Notice tone="warning" kind="static">
          {t('journal.hidden')} <WhyHidden t={t} href={conduct.whyHidden('journal', post.id)} own={isOwn} />
        </Notice>
      )}
      <UserText text={post.body} class={place === 'alone' ? 'max-w-prose text-lg' : 'max-w-prose'} />
      <Pictures {...{ reader, actor, post, place }} />
      {!isOwn && (
        <TranslateButton reader={reader} at={translation.content('journal', post.id)} text={post.body} what={what} />
      )}
      <footer class="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm empty:hidden">
        <span class="sm:hidden">
          <AudienceBadge t={t} audience={post.audience} />
        </span>
        {place === 'alone' && canEdit(actor, post) && (
          <a class="link-quiet tap inline-flex items-center gap-1" href={paths.edit(post.id)}>
            <Icon name="pencil" size={4} />
            {t('journal.edit')}
          </a>
        )}
        {place === 'listed' && (
          <a class="link-quiet tap" href={paths.post(post.id)}>
            {canReadComments(actor) ? t('journal.comments', { count: post.comments }) : t('journal.read')}
            <span class="sr-only">: {what}</span>
          </a>
        )}
      </footer>
      <Reactions {...{ reader, actor, post, place }} />
    </article>
  );
}

function Pictures({ reader: { t }, actor, post, place }: Props) {
  if (post.pictures.length === 0) return null;
  return (
    <ul class="journal-pictures">
      {post.pictures.map(({ id, alt, width, height }) => (
        <li key={id}>
          <img
            class={post.pictures.length === 1 ? 'journal-picture journal-picture-alone' : 'journal-picture'}
            src={paths.picture(id)}
            alt={alt}
            width={width}
            height={height}
            loading="lazy"
          />
          {place === 'alone' && canEdit(actor, post) && (
            <ConfirmDetails
              label={t('journal.picture.remove')}
              icon="trash"
              size="small"
              tone="plain"
              question={t('journal.picture.removeQuestion')}
            >
              <Form action={paths.pictureRemoval(post.id, id)} layout="bare">
                <Button tone="danger" size="small">
                  {t('journal.picture.removeYes')}
                  <span class="sr-only">: {alt}</span>
                </Button>
              </Form>
            </ConfirmDetails>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Four things that can be said by one button; who said them stands in words, and nothing is counted. */
function Reactions({ reader, actor, post, place }: Props) {
  const { t } = reader;
  if (!canReadComments(actor)) return null;
  const said = reactions.flatMap((kind) => post.reactions.filter((one) => one.kind === kind));
  const mine = said.find((one) => one.mine)?.kind;
  const asks = place === 'alone' && canReact(actor, post);
  if (said.length === 0 && !asks) return null;
  return (
    <div class="grid gap-3" id={place === 'alone' ? 'reactions' : undefined}>
      {said.length > 0 && (
        <ul class="journal-said">
          {said.map((one) => (
            <li key={one.kind} dir="auto">
              <Icon name="heart-handshake" size={4} />
              <span>{saidBy(reader, one)}</span>
            </li>
          ))}
        </ul>
      )}
      {asks && (
        <Form action={paths.reaction(post.id)} layout="bare">
          <fieldset class="flex flex-wrap gap-2">
            <legend class="sr-only">{t('journal.reactions')}</legend>
            {reactions.map((kind) => (
              <button
                key={kind}
                type="submit"
                class={kind === mine ? 'chip chip-on' : 'chip'}
                name="kind"
                value={kind === mine ? 'none' : kind}
                aria-pressed={kind === mine ? 'true' : 'false'}
              >
                {kind === mine && <Icon name="check" size={4} />}
                {t(`journal.reaction.${kind}`)}
              </button>
            ))}
          </fieldset>
        </Form>
      )}
    </div>
  );
}

function saidBy({ t, language }: Reader, { kind, names, others }: SaidReaction): string {
  const people = listOf(others ? [...names, t('journal.others')] : names, language);
  return t('journal.said', { what: t(`journal.reaction.${kind}`), people });
}
