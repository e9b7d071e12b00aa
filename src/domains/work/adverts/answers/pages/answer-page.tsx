import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { TranslateButton } from '#domains/core/translation/parts/translate-button.tsx';
import { paths as translation } from '#domains/core/translation/paths.ts';
import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { ReplyLine } from '#domains/spaces/replies/queries.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Contribution, type ShownContribution } from '#ui/contribution.tsx';
import { Form } from '#ui/form.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { Replies } from '#ui/replies.tsx';
import { longest } from '../../model.ts';
import { paths } from '../../paths.ts';
import { canDeclineAnswer, canFoundTogether, canRemoveReply, canTalk, isAuthor } from '../../policy.ts';
import type { SeenAnswer } from '../access.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly answer: SeenAnswer;
  readonly replies: readonly ReplyLine[];
  readonly older: string | undefined;
  readonly idempotencyKey: string;
  /** Of the two: whether they are contacts, who can found a project. */
  readonly areContacts: boolean;
  /** The refused reply with its problems. */
  readonly returned?: { readonly body: string; readonly problems: Problems } | undefined;
}

/** An answer and what the two have written since. */
export function AnswerPage(props: Props) {
  const { reader, actor, answer, replies, older, idempotencyKey, returned } = props;
  const { t } = reader;
  const { advert } = answer;
  const talks = canTalk(actor, advert, answer);
  return (
    <main id="main" class="page py-8 max-w-3xl">
      <Breadcrumb t={t} trail={[{ href: paths.advert(advert.id), label: advert.text.title }]} />
      <h1 class="mb-5 wrap-anywhere">{t('adverts.talk.title', { name: answer.authorName })}</h1>
      {answer.state === 'declined' && (
        <div class="mb-5">
          <Notice tone="info" kind="static" title={t('adverts.answers.declined')}>
            {!isAuthor(actor, advert) && (
              <p>
                {t('adverts.talk.declined')}{' '}
                <a class="link-quiet tap" href={paths.adverts()}>
                  {t('adverts.all')}
                </a>
              </p>
            )}
          </Notice>
        </div>
      )}
      <Contribution reader={reader} contribution={opening(props)} words={words(props)} size="first" />
      <p class="mt-2 text-sm text-muted wrap-anywhere">
        {t(`adverts.answer.seenBy.${answer.seenBy}`, { name: answer.authorName, author: advert.by.name })}
      </p>
      <NextStep {...props} />
      <section class="mt-8 grid grid-cols-1 gap-4">
        <Replies
          reader={reader}
          replies={replies.map((reply) => ({ id: reply.id, ...shown(props, reply) }))}
          older={older}
          words={{ ...words(props), none: talks ? t('adverts.reply.none') : t('adverts.reply.over') }}
          form={
            talks
              ? {
                  action: paths.replies(answer.id),
                  idempotencyKey,
                  longest: longest.answer,
                  words: { label: t('adverts.reply.yours'), send: t('adverts.reply.send') },
                  returned: returned && { body: returned.body, wrong: inWords(t, returned.problems) },
                }
              : undefined
          }
        />
      </section>
    </main>
  );
}

/** The author: decline kindly, or close the advert with this one; both: the project, once they talk. */
function NextStep({ reader: { t }, actor, answer, areContacts }: Props) {
  const { advert } = answer;
  const other = actor.id === answer.author ? advert.author : answer.author;
  const founds = canFoundTogether(actor, advert, answer);
  if (!founds && !canDeclineAnswer(actor, advert, answer)) return null;
  return (
    <div class="mt-4 flex flex-wrap gap-3 no-print">
      {founds && (
        <ButtonLink icon="stamp" href={areContacts ? projects.startWith(other) : contacts.ask(other)}>
          {t(areContacts ? 'adverts.answers.together' : 'adverts.answers.contact')}
        </ButtonLink>
      )}
      {canDeclineAnswer(actor, advert, answer) && advert.state === 'open' && (
        <ButtonLink tone="quiet" icon="check" href={paths.closure(advert.id)}>
          {t('adverts.manage.close')}
        </ButtonLink>
      )}
      {canDeclineAnswer(actor, advert, answer) && (
        <Form action={paths.declination(answer.id)} layout="bare">
          <Button tone="plain">{t('adverts.answers.decline')}</Button>
        </Form>
      )}
    </div>
  );
}

function opening({ reader, actor, answer }: Props): ShownContribution {
  const { t, language } = reader;
  const own = actor.id === answer.author;
  return {
    author: {
      id: answer.author,
      name: answer.authorName,
      href: profiles.person(answer.author),
      initialsOf: answer.authorNames,
      about: [answer.school ?? '', countryName(answer.country, language)].filter((part) => part !== ''),
    },
    country: answer.country,
    at: answer.madeAt,
    body: answer.body,
    below: !own && (
      <TranslateButton
        reader={reader}
        at={translation.content('advert-answer', answer.id)}
        text={answer.body}
        what={answer.authorName}
      />
    ),
    trace: answer.removal && t(`adverts.removal.${answer.removal}`),
    whyHidden: answer.removal === 'hidden' ? conduct.whyHidden('advert-answer', answer.id) : undefined,
    removeAction: undefined,
    report: {
      href: conduct.report('advert-answer', answer.id),
      what: answer.authorName,
      own,
    },
  };
}

function shown({ reader, actor, answer }: Props, reply: ReplyLine): ShownContribution {
  const { t, language } = reader;
  const own = actor.id === reply.authorAccount;
  const name = reply.authorName ?? t('adverts.formerMember');
  return {
    author: {
      id: reply.authorAccount ?? reply.id,
      name,
      href: reply.authorAccount ? profiles.person(reply.authorAccount) : undefined,
      initialsOf: reply.authorNames ?? '',
      about: reply.authorCountry ? [countryName(reply.authorCountry, language)] : [],
    },
    country: reply.authorCountry,
    at: reply.madeAt,
    body: reply.body,
    below: !own && (
      <TranslateButton
        reader={reader}
        at={translation.content('advert-reply', reply.id)}
        text={reply.body}
        what={name}
      />
    ),
    trace: reply.removal && t(`adverts.removal.${reply.removal}`),
    whyHidden: reply.removal === 'hidden' ? conduct.whyHidden('advert-reply', reply.id) : undefined,
    removeAction: canRemoveReply(actor, reply) ? paths.replyRemoval(answer.id, reply.id) : undefined,
    report: {
      href: conduct.report('advert-reply', reply.id),
      what: name,
      own,
    },
  };
}

function words({ reader: { t } }: Props) {
  return {
    remove: t('adverts.reply.remove'),
    question: t('adverts.reply.removeQuestion'),
    yes: t('adverts.reply.removeYes'),
  };
}
