import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { fieldId } from '#ui/field.tsx';
import { listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { isNeverPublic, type PrivateDetail } from '../model.ts';
import { hasTeacherToAsk } from '../policy.ts';
import { ConsentTicks } from './consent-ticks.tsx';
import { type Decision, decisionField, decisionsIn } from './decisions.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly named: readonly PrivateDetail[];
}

/** Lists the private details in a text that becomes public; each pupil has a checkbox for consent where this actor can state it. */
export function PrivateDetails({ reader, actor, named }: Props) {
  if (named.length === 0) return null;
  return (
    <div class="grid gap-3">
      {decisionsIn(reader, named).map((decision) => (
        <ToDecide key={decisionField(decision)} {...{ reader, actor, decision }} />
      ))}
    </div>
  );
}

const words = {
  name: {
    text: 'content.names.text',
    askTeacher: 'content.names.askTeacher',
    takeOut: 'content.names.takeOut',
  },
  child: {
    text: 'content.children.text',
    askTeacher: 'content.children.askTeacher',
    takeOut: 'content.children.takeOut',
  },
  contact: {
    text: 'content.contacts.text',
    askTeacher: 'content.contacts.askTeacher',
    takeOut: 'content.contacts.takeOut',
  },
} as const;

interface DecisionProps extends Omit<Props, 'named'> {
  readonly decision: Decision;
}

function ToDecide({ reader, actor, decision }: DecisionProps) {
  const { t, language } = reader;
  const { kind, mayState, named, count, title, where } = decision;
  const withdrawn = named.filter((one) => one.withdrawn && !one.again);
  const again = named.filter((one) => one.again);
  const namesOf = (some: typeof named) =>
    listOf(
      some.map(({ name }) => name),
      language,
    );
  const notice = (
    <Notice tone={isNeverPublic({ kind }) ? 'error' : 'warning'} kind="static" title={title}>
      {where && <p>{where}</p>}
      <p>{whatToDo({ reader, actor, decision })}</p>
      {withdrawn.length > 0 && <p>{t('content.names.withdrawn', { names: namesOf(withdrawn) })}</p>}
      {again.length > 0 && <p>{t('content.names.again', { names: namesOf(again) })}</p>}
    </Notice>
  );
  if (kind === 'surname' || kind === 'elsewhere' || !mayState)
    return (
      <div id={fieldId(decisionField(decision))} tabIndex={-1}>
        {notice}
      </div>
    );
  return (
    <div class="to-decide">
      {notice}
      <Sentences {...{ t, named }} />
      <ConsentTicks {...{ reader, kind, named, count, id: fieldId(decisionField(decision)) }} />
    </div>
  );
}

function whatToDo({ reader: { t, language }, actor, decision }: DecisionProps): string {
  const { kind, mayState, named, count } = decision;
  // They are for nobody to state: the consent of a family does not cover them.
  if (kind === 'surname') return `${t('content.surnames.text')} ${t('content.surnames.grownUp')}`;
  // Whose teachers know of the consent decide about names in their own spaces alone.
  if (kind === 'elsewhere')
    return t(hasTeacherToAsk(actor) ? 'content.names.askTeacher' : 'content.elsewhere.text', { count });
  const { text, askTeacher, takeOut } = words[kind];
  if (mayState) return t(text, { count });
  const schools = [...new Set(named.flatMap(({ school }) => school ?? []))];
  if (schools.length > 0) return t('content.names.ofOthers', { count, schools: listOf(schools, language) });
  return t(hasTeacherToAsk(actor) ? askTeacher : takeOut, { count });
}

const mostSentences = 12;

interface SentencesProps {
  readonly t: Translate;
  readonly named: readonly Pick<PrivateDetail, 'sentences' | 'moreSentences'>[];
}

/** To be read before the statement: the program does not know every surname. */
export function Sentences({ t, named }: SentencesProps) {
  const sentences = [...new Set(named.flatMap((one) => one.sentences ?? []))];
  if (sentences.length === 0) return null;
  const more =
    sentences.slice(mostSentences).length + named.reduce((sum, { moreSentences = 0 }) => sum + moreSentences, 0);
  return (
    <div class="grid gap-2">
      <p class="font-semibold">{t('content.names.check', { count: sentences.length })}</p>
      <ul class="found-sentences">
        {sentences.slice(0, mostSentences).map((sentence) => (
          <li key={sentence}>
            <bdi>{sentence}</bdi>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="text-sm text-muted">{t('content.names.moreSentences', { count: more })}</p>}
    </div>
  );
}

/** A class and more, with what a long text says of each. */
const mostSent = 10_000;

/** What the sender of a form states that it may be public: the ids of pupils and of other details, with the keys of what was shown. */
export function readConsent(form: URLSearchParams): readonly string[] {
  return form
    .getAll('consent')
    .flatMap((ids) => ids.split(' '))
    .filter(Boolean)
    .slice(0, mostSent);
}
