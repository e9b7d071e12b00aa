import { changedPart, sameTogether } from '#domains/people/screening/held/model.ts';
import { isRemark } from '#domains/people/screening/kinds/model.ts';
import { type Approach, alikeTo, judge } from '#domains/people/screening/model.ts';
import { afterDecision, rulesFrom } from '#domains/people/screening/rules/model.ts';
import { bandsOf, signalsIn } from '#domains/people/screening/signals/model.ts';
import type { Routine } from './text-routines.ts';

const sent = {
  ...({ id: 'earlier', kind: 'message', outcome: 'sent', answer: null, rule: null, until: null } as const),
  signals: [],
};
const before = (body: string): readonly Approach[] => [{ ...sent, body, at: new Date(0) }];

/** What is asked of each first text to a stranger, with one earlier text like it. */
export const screeningRoutines: Readonly<Record<string, Routine>> = {
  'src/domains/people/screening/model.ts judge': (text) =>
    judge(
      { kind: 'message', body: text, links: [], contacts: [], asks: [] },
      {
        ...{ trust: 'L1', rules: rulesFrom([]), earlier: before(text.slice(1)) },
        ofOthers: [{ id: 'other', sender: 'other', body: text.slice(1) }],
      },
      new Date(0),
    ),
  'src/domains/people/screening/model.ts alikeTo': (text) => alikeTo(text, before(text.slice(1))),
  'src/domains/people/screening/kinds/model.ts isRemark': (text) => isRemark('reply', text),
  'src/domains/people/screening/held/model.ts changedPart': (text) => changedPart(text, `${text} x`),
  'src/domains/people/screening/held/model.ts sameTogether': (text) => sameTogether([{ body: text }], `x ${text}`),
  'src/domains/people/screening/rules/model.ts afterDecision': (text) => afterDecision(text, true),
  'src/domains/people/screening/signals/model.ts signalsIn': (text) => signalsIn(text, 'school.test'),
  'src/domains/people/screening/signals/model.ts bandsOf': (text) => bandsOf(text, 12),
};
