import { paths as code } from '#domains/conduct/code/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Time } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import { writeTime } from '#ui/write-time.ts';
import type { SeenStatement } from '../../access.ts';
import type { ShownCorrection } from '../../corrections/pages/answer-form.tsx';
import { ChangedTexts } from '../../corrections/pages/texts.tsx';
import { type AskRefusal, type CorrectionAnswer, correctionLimits, isShownAgain } from '../../model.ts';
import { paths } from '../../paths.ts';
import { canAppeal } from '../../policy.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly statement: SeenStatement;
  /** For what was hidden: whether it can be asked for to be shown again, and what was answered before. */
  readonly asking:
    | {
        readonly id: string;
        readonly whyNot: AskRefusal | undefined;
        /** It stands on the reader's desk. */
        readonly isAsked: boolean;
        readonly corrections: readonly ShownCorrection[];
      }
    | undefined;
}

/** What was decided about content of the reader, and why. */
export function StatementPage(props: Props) {
  const { reader, actor, statement, asking } = props;
  const { t } = reader;
  const { decided, hiddenAt, service } = statement;
  const state = decided?.decision ?? 'waiting';
  const thing = t(statement.word);
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t(`reports.statement.${state}`, { thing, pupil: statement.ofPupil ? 'yes' : 'no' })}
        about={t('reports.case.number', { number: statement.number })}
      />
      <div class="with-side">
        <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
          <div class="box grid grid-cols-[minmax(0,1fr)] gap-5 p-4 sm:p-6">
            {statement.excerpt && (
              <figure class="grid gap-2">
                <figcaption class="text-muted">{t('reports.statement.what')}</figcaption>
                <blockquote class="border-s-4 border-base-300 ps-4 text-lg">
                  <UserText text={statement.excerpt} />
                </blockquote>
              </figure>
            )}
            <DefinitionList
              rows={[
                {
                  term: t('reports.statement.duration'),
                  value: t(
                    `reports.statement.howLong.${asking && isShownAgain(asking.corrections) ? 'shownAgain' : state}`,
                  ),
                },
                {
                  term: t('reports.statement.facts'),
                  value: decided?.facts && <UserText text={decided.facts} />,
                },
                {
                  term: t('reports.statement.rule'),
                  value: decided?.rule && (
                    <a class="chip" href={`${code.code()}#${decided.rule}`}>
                      {t(`code.rule.${decided.rule}.title`)}
                    </a>
                  ),
                },
                { term: t('reports.statement.when'), value: decided && <Time when={decided.at} reader={reader} /> },
                {
                  term: t('reports.statement.automation'),
                  value: t(hiddenAt ? 'reports.statement.automatic' : 'reports.statement.byPerson'),
                },
              ]}
            />
          </div>
          {asking && <Asking reader={reader} asking={asking} />}
        </div>
        {service && canAppeal(actor) && (
          <Notice tone="info" kind="static" title={t('reports.statement.appealTitle')}>
            <Appeal
              text={t('reports.statement.appeal', { service: service.name, email: service.email })}
              email={service.email}
            />
          </Notice>
        )}
      </div>
    </main>
  );
}

/** The text with its address as a link. */
function Appeal({ text, email }: { readonly text: string; readonly email: string }) {
  const at = text.lastIndexOf(email);
  if (email === '' || at < 0) return <p>{text}</p>;
  return (
    <p class="wrap-anywhere">
      {text.slice(0, at)}
      <a class="link-quiet" href={`mailto:${email}`}>
        {email}
      </a>
      {text.slice(at + email.length)}
    </p>
  );
}

/** The way back for what is hidden: correct it and ask, see that it waits, read what was answered. */
function Asking({ reader, asking }: { readonly reader: Reader; readonly asking: NonNullable<Props['asking']> }) {
  const { t } = reader;
  const { id, whyNot, corrections } = asking;
  return (
    <section class="grid grid-cols-1 gap-4" aria-labelledby="asking">
      <h2 id="asking">{t('reports.asking.title')}</h2>
      {corrections.map((correction) => (
        <OneCorrection key={correction.id} reader={reader} correction={correction} />
      ))}
      {!whyNot && <p>{t('reports.asking.how', { left: correctionLimits.most - corrections.length })}</p>}
      {whyNot && whyNot !== 'asked' && !isShownAgain(corrections) && (
        <p class="text-muted">{t(`reports.asking.not.${whyNot}`)}</p>
      )}
      {(!whyNot || asking.isAsked) && (
        <div class="flex flex-wrap gap-3">
          {!whyNot && (
            <ButtonLink href={paths.correction(id)} icon="pencil">
              {t('reports.asking.correct')}
            </ButtonLink>
          )}
          {asking.isAsked && (
            <Form action={paths.leaveHidden(id)} layout="bare">
              <Button tone="quiet">{t('reports.asking.leave')}</Button>
            </Form>
          )}
        </div>
      )}
    </section>
  );
}

/** What was asked for, the new words beside the old ones, and the answer. */
function OneCorrection({ reader, correction }: { readonly reader: Reader; readonly correction: ShownCorrection }) {
  const { note, changes } = correction;
  return (
    <div class="grid grid-cols-1 gap-3">
      <StateOfCorrection reader={reader} correction={correction} />
      {note && <UserText text={note} />}
      <ChangedTexts reader={reader} changes={changes} />
    </div>
  );
}

const tones = { show: 'success', keep: 'warning' } as const satisfies Record<CorrectionAnswer, string>;

function StateOfCorrection({
  reader,
  correction: { askedAt, answer },
}: {
  readonly reader: Reader;
  readonly correction: ShownCorrection;
}) {
  const { t } = reader;
  const when = writeTime(askedAt, reader, 'day');
  if (!answer)
    return (
      <Notice tone="info" kind="static" title={t('reports.asking.waits', { when })}>
        {t('reports.asking.waitsText')}
      </Notice>
    );
  return (
    <Notice
      tone={tones[answer.kind]}
      kind="static"
      title={t(`reports.asking.answered.${answer.kind}`, { when: writeTime(answer.at, reader, 'day') })}
    >
      <UserText text={answer.reason} />
    </Notice>
  );
}
