import type { Reader } from '#platform/http.ts';
import { listOf } from '#ui/names-of.ts';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import type { DetailPlace, PrivateDetail } from '../model.ts';
import { writeNames } from './write-names.ts';

/** Private details of a text about which one decision is made, or which have to be taken out. */
export interface Decision {
  readonly kind: PrivateDetail['kind'];
  /** Of all of them, or of none: surnames are for nobody to state. */
  readonly mayState: boolean;
  readonly named: readonly PrivateDetail[];
  readonly count: number;
  /** Says what the text tells, and of whom. */
  readonly title: string;
  /** Says where in the text. */
  readonly where: string | undefined;
  /** Says what there is to do; undefined where the title says it. */
  readonly todo: string | undefined;
}

const titles = {
  name: 'content.names.title',
  elsewhere: 'content.elsewhere.title',
  surname: 'content.surnames.title',
  child: 'content.children.title',
  contact: 'content.contacts.title',
} as const;

const order: readonly Pick<Decision, 'kind' | 'mayState'>[] = [
  { kind: 'surname', mayState: false },
  { kind: 'elsewhere', mayState: false },
  { kind: 'name', mayState: true },
  { kind: 'name', mayState: false },
  { kind: 'child', mayState: true },
  { kind: 'child', mayState: false },
  { kind: 'contact', mayState: true },
  { kind: 'contact', mayState: false },
];

export function decisionsIn(
  { t, language }: Pick<Reader, 't' | 'language'>,
  details: readonly PrivateDetail[],
): readonly Decision[] {
  return order.flatMap(({ kind, mayState }) => {
    const named = details.filter((one) => one.kind === kind && (kind === 'surname' || one.mayState === mayState));
    if (named.length === 0) return [];
    const { count, names } =
      kind === 'surname' || kind === 'child'
        ? {
            count: named.length,
            names: listOf(
              named.map(({ name }) => t('content.surnames.quoted', { name })),
              language,
            ),
          }
        : writeNames(t, language, named);
    const places = placesOf(named).map((place) => t(`content.place.${place}`));
    const where = places.length > 0 ? t('content.where', { places: listOf(places, language) }) : undefined;
    const todo = kind === 'name' && mayState ? t('content.names.todo', { count, names }) : undefined;
    return [{ kind, mayState, named, count, title: t(titles[kind], { count, names }), where, todo }];
  });
}

const placesInOrder: readonly DetailPlace[] = ['title', 'text', 'pictures', 'comments'];

function placesOf(named: readonly PrivateDetail[]): readonly DetailPlace[] {
  return placesInOrder.filter((place) => named.some(({ places }) => places?.includes(place)));
}

/** The name of what a decision is made with, or of where it is explained. `fieldId` makes its id. */
export const decisionField = ({ kind, mayState }: Pick<Decision, 'kind' | 'mayState'>) =>
  `${mayState ? 'consent' : 'detail'}-${kind}`;

/** What of the page can be changed: its fields `title` and `body`, its one field `body`, or none. */
type Editable = 'titleAndBody' | 'body' | 'nothing';

/**
 * The problems of a form with what there is to decide: each names what the text tells and where, and leads to its checkbox or, where
 * it has to be taken out, to the field in which it stands.
 */
export function withDecisions(
  reader: Pick<Reader, 't' | 'language'>,
  wrong: ProblemsInWords,
  { named, editable }: { readonly named: readonly PrivateDetail[]; readonly editable: Editable },
): ProblemsInWords {
  const told = decisionsIn(reader, named).map((decision) => ({
    field: fieldOf(decision, editable),
    message: inSentences(decision.title, decision.where, decision.todo),
  }));
  return {
    all: [...wrong.all, ...told],
    at: (name) => wrong.at(name) ?? told.find(({ field }) => field === name)?.message,
  };
}

/** A name may end in a full stop: "Uxue A.". */
const inSentences = (title: string, ...more: readonly (string | undefined)[]): string =>
  more
    .filter((next) => next !== undefined)
    .reduce((said, next) => `${said}${said.endsWith('.') ? '' : '.'} ${next}`, title);

function fieldOf(decision: Decision, editable: Editable): string {
  if (decision.mayState || editable === 'nothing') return decisionField(decision);
  if (editable === 'body') return 'body';
  const [first] = placesOf(decision.named);
  if (first === 'title') return 'title';
  return first === 'text' || first === 'pictures' ? 'body' : decisionField(decision);
}
