import { readFileSync } from 'node:fs';
import { type Approach, compared, judge, type Outcome } from '#domains/people/screening/model.ts';
import { type Rules, rulesFrom } from '#domains/people/screening/rules/model.ts';
import { bandsOf, signalsIn } from '#domains/people/screening/signals/model.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';

export interface SetMessage {
  readonly id: string;
  readonly language: string;
  readonly label: 'honest' | 'abusive';
  readonly campaign: string | null;
  readonly sender: string;
  /** Minutes since a common start. */
  readonly at: number;
  readonly text: string;
}

export interface Judged extends SetMessage {
  readonly outcome: Outcome;
  readonly rule: string | undefined;
}

/** The first set, on which the rules were tuned, or the fresh one. */
export const readSet = (which: '' | 'fresh-'): readonly SetMessage[] =>
  ['honest', 'abusive'].flatMap((label) => JSON.parse(readFileSync(`test/conduct-set/${which}${label}.json`, 'utf8')));

interface Kept extends Approach {
  readonly sender: string;
  readonly bands: ReadonlySet<number>;
}

const start = new Date('2026-11-01T08:00:00Z');

/**
 * What would become of the messages, each to another stranger, of senders whom the programme has just verified. A warned one is sent all the
 * same. `steady`: each sender writes one message every few minutes, whatever the set says.
 */
export function replay(messages: readonly SetMessage[], { steady }: { readonly steady: boolean }): readonly Judged[] {
  const rules = rulesFrom([]);
  const kept: Kept[] = [];
  return inOrder(messages, steady).map(({ message, when }) => {
    const { text, sender } = message;
    const signals = signalsIn(text, 'platform.test');
    const bands = new Set(bandsOf(text, rules.manySenders.numbers.words));
    const verdict = judge(
      { kind: 'message', body: text, ...signals },
      factsFor({ rules, kept, sender, bands, when }),
      when,
    );
    kept.unshift({
      ...{
        id: message.id,
        kind: 'message',
        body: text,
        at: when,
        sender,
        bands,
        answer: null,
        rule: verdict.rule ?? null,
      },
      outcome: keptAs(verdict.outcome),
      until: verdict.until ?? null,
      signals: [...signals.links, ...signals.contacts, ...signals.asks],
    });
    return { ...message, outcome: verdict.outcome, rule: verdict.rule };
  });
}

interface Situation {
  readonly rules: Rules;
  readonly kept: readonly Kept[];
  readonly sender: string;
  readonly bands: ReadonlySet<number>;
  readonly when: Date;
}

/** As the queries read them. */
function factsFor({ rules, kept, sender, bands, when }: Situation) {
  const recent = kept.filter(({ at }) => at > daysAfter(when, -compared.days));
  const others = recent.filter(
    (one) => one.sender !== sender && ['sent', 'held'].includes(one.outcome) && !one.bands.isDisjointFrom(bands),
  );
  const newest = new Map(others.toReversed().map((one) => [one.sender, one]));
  return {
    trust: 'L1',
    rules,
    earlier: recent.filter((one) => one.sender === sender),
    ofOthers: [...newest.values()].map(({ id, body, sender: by }) => ({ id, body, sender: by })),
  } as const;
}

function keptAs(outcome: Outcome): Approach['outcome'] {
  if (outcome === 'hold') return 'held';
  if (outcome === 'pause') return 'paused';
  return outcome === 'refuse' ? 'refused' : 'sent';
}

function inOrder(messages: readonly SetMessage[], steady: boolean) {
  const written = new Map<string, number>();
  const timed = messages
    .toSorted((one, other) => one.at - other.at)
    .map((message) => {
      const before = written.get(message.sender) ?? 0;
      written.set(message.sender, before + 1);
      return { message, when: minutesAfter(start, steady ? before * 4 : message.at) };
    });
  return timed.toSorted((one, other) => one.when.getTime() - other.when.getTime());
}
