import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { ShownConcern } from '#domains/people/screening/model.ts';
import { ConcernNotice } from '#domains/people/screening/parts/concern.tsx';
import type { Member } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { KeptText } from '#ui/kept-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { TextArea } from '#ui/text-area.tsx';
import type { SeenAdvert } from '../../access.ts';
import { longest } from '../../model.ts';
import { paths } from '../../paths.ts';
import { canAnswerAdvert, readersOfAnswer } from '../../policy.ts';

/** What was typed, and why it was not taken. */
export interface ReturnedAnswer {
  readonly body: string;
  readonly problems: Problems;
  /** What stands against it, because it is nearly the same as earlier ones. */
  readonly concern?: ShownConcern;
}

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly advert: SeenAdvert;
  readonly answersLeft: number;
  readonly idempotencyKey: string;
  readonly returned?: ReturnedAnswer | undefined;
}

/** Where a reader answers, or what must be done before; a form is only shown to who can send it. */
export function AnswerForm({ reader, actor, advert, answersLeft, idempotencyKey, returned }: Props) {
  const { t } = reader;
  const { ownAnswer } = advert;
  if (ownAnswer)
    return (
      <Notice tone="success" kind="static" title={t('adverts.answer.sent')}>
        <a class="link-quiet tap" href={paths.answer(ownAnswer)}>
          {t('adverts.answer.toSent')}
        </a>
      </Notice>
    );
  if (!canAnswerAdvert(actor, advert)) return <WhyNot reader={reader} advert={advert} />;
  const { name } = advert.by;
  const readers = readersOfAnswer(actor, advert);
  const left = t(actor.verified ? 'adverts.answer.left' : 'adverts.answer.leftUnverified', { count: answersLeft });
  if (answersLeft === 0 && !returned)
    return (
      <Notice tone="warning" kind="static">
        {left}
      </Notice>
    );
  const wrong = inWords(t, returned?.problems ?? {});
  const isWarned = returned?.concern?.concern === 'warned';
  return (
    <section class="box grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-6 no-print" id="answer">
      <ErrorSummary t={t} errors={wrong.all} />
      {returned?.concern && <ConcernNotice reader={reader} shown={returned.concern} />}
      <KeptText t={t} shows={returned ? 'returned' : 'new'}>
        <Form action={paths.answers(advert.id)}>
          <IdempotencyKey value={idempotencyKey} />
          {isWarned && <input type="hidden" name="sendAnyway" value="yes" />}
          {/* What the words below promise. */}
          <input type="hidden" name="seenBy" value={readers} />
          <TextArea
            t={t}
            name="body"
            label={t('adverts.answer.yours', { name })}
            hint={t('adverts.answer.hint')}
            value={returned?.body ?? ''}
            error={wrong.at('body')}
            rows={5}
            maxlength={longest.answer}
          />
          <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button icon="send">{t(isWarned ? 'adverts.answer.sendAnyway' : 'adverts.answer.send')}</Button>
            <span class="text-sm text-muted">
              {t(readers === 'author' ? 'adverts.answer.private' : 'adverts.answer.open', { name })} {left}
            </span>
          </div>
        </Form>
      </KeptText>
    </section>
  );
}

function WhyNot({ reader: { t }, advert }: Pick<Props, 'reader' | 'advert'>) {
  if (advert.state !== 'open')
    return (
      <Notice tone="info" kind="static">
        {t('adverts.answer.notFound')}
      </Notice>
    );
  return (
    <div id="answer">
      <Notice tone="info" kind="static" title={t('adverts.answer.notConfirmed')}>
        <ButtonLink href={accounts.account()} tone="quiet" size="small">
          {t('adverts.answer.toAccount')}
        </ButtonLink>
      </Notice>
    </div>
  );
}
