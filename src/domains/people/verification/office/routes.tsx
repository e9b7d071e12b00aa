import { wordsOf } from '#domains/core/programme/queries.ts';
import { countWaiting } from '#domains/core/waiting/queries.ts';
import type { Officer } from '#kernel/actor.ts';
import { readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import { readValues } from '#platform/forms.ts';
import {
  type Answer,
  type Frame,
  notFound,
  page,
  type RequestBy,
  type Route,
  route,
  seeOther,
} from '#platform/http.ts';
import {
  findFilesInQueue,
  findNextWaiting,
  findVerificationFile,
  listVerificationFiles,
  listWaiting,
  peopleWaitingFor,
  type SeenVerificationFile,
} from '../access.ts';
import { becauseForm, readSeveral, refusalForm, typedRefusal, verificationForm } from '../forms.ts';
import { paths } from '../paths.ts';
import { canDecideOn, canVerify } from '../policy.ts';
import { findPersonFile, listDecisions } from '../queries.ts';
import { decideVerification, type Verdict } from './commands/decide-verification.ts';
import { verifySeveral } from './commands/verify-several.ts';
import { PeoplePage } from './pages/people-page.tsx';
import { PersonPage } from './pages/person-page.tsx';
import type { PersonProps } from './pages/person-props.ts';

const most = 25;

export const officeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office/people',
    who: ['officer'],
    async handle(request) {
      const { db, actor, query, reader } = request;
      const after = readCursor(query.get('after'));
      const { shown, last } = takePage(await listWaiting(request, { after, most: most + 1 }), most);
      const words = await wordsOf(db);
      const waiting = await countWaiting(db, peopleWaitingFor(actor));
      const people = shown.map((person) => ({
        ...person,
        role: words.label('staff_role', person.staffRole, reader.language),
      }));
      const older = last && paths.officePeopleAfter(writeCursor({ at: last.since, id: last.id }));
      const done = query.get('verified');
      const verified = done && /^\d{1,3}$/.test(done) ? Number(done) : undefined;
      const justDecided = await findJustDecided(request, people.length > 0 ? 'yes' : 'no');
      return page(<PeoplePage {...{ reader, people, waiting, older, verified, justDecided }} />, {
        area: 'office',
        title: reader.t('verification.office.people'),
        current: 'people',
      });
    },
  }),
  route({
    method: 'POST',
    path: '/office/people/verifications',
    who: ['officer'],
    async handle(request) {
      const marked = readSeveral(request.form);
      const people = await listVerificationFiles(
        request,
        marked.map(({ id }) => id),
      );
      const verified = await verifySeveral(request, people, marked);
      return seeOther(`${paths.officePeople()}?verified=${verified}`);
    },
  }),
  route({
    method: 'GET',
    path: '/office/people/:id',
    who: ['officer'],
    async handle(request) {
      const decided = request.query.get('decided');
      const { files, queue } = await findFilesInQueue(request, { ids: [request.params.id, decided ?? ''], most });
      const person = files.find(({ id }) => id === request.params.id);
      const before = files.find(({ id }) => id === decided);
      return person
        ? showPerson(request, { person, queue }, { justDecided: toldOf(request, before, 'yes') })
        : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/office/people/:id/verification',
    who: ['officer'],
    async handle(request) {
      const person = await findVerificationFile(request, request.params.id);
      if (!person) return notFound;
      const read = readValues(verificationForm, { waitingSince: request.form.get('waitingSince') });
      const waitingSince = read.ok ? read.value.waitingSince : new Date(0);
      const typed = request.form.get('because') ?? '';
      const because = readValues(becauseForm, { because: typed });
      const verdict = { decision: 'verified', because: because.ok ? because.value.because : undefined } as const;
      const result = await decideVerification(request, person, { verdict, waitingSince });
      if (result.ok || result.reason !== 'becauseMissing') return answerDecision(request, person, result);
      const errors = because.ok ? {} : because.problems;
      return showInQueue(request, person.id, { because: typed, errors, status: 422 });
    },
  }),
  route({
    method: 'POST',
    path: '/office/people/:id/refusal',
    who: ['officer'],
    async handle(request) {
      const { db, form } = request;
      const person = await findVerificationFile(request, request.params.id);
      if (!person) return notFound;
      const typed = typedRefusal(form);
      const read = readValues(refusalForm, { ...typed, waitingSince: form.get('waitingSince') ?? '' });
      const listed = (await wordsOf(db)).has('refusing_person', typed.reasonKey);
      if (!read.ok || !listed) {
        const errors = read.ok ? {} : read.problems;
        const reasonKey = listed ? {} : { reasonKey: 'verification.problem.reasonMissing' as const };
        return showInQueue(request, person.id, { typed, errors: { ...errors, ...reasonKey }, status: 422 });
      }
      const { waitingSince, reasonKey, reason } = read.value;
      return decide(request, person, { decision: 'refused', reasonKey, reason }, waitingSince);
    },
  }),
];

async function decide(
  request: RequestBy<Officer>,
  person: SeenVerificationFile<Officer>,
  verdict: Verdict,
  waitingSince: Date,
): Promise<Answer> {
  return answerDecision(request, person, await decideVerification(request, person, { verdict, waitingSince }));
}

async function answerDecision(
  request: RequestBy<Officer>,
  person: SeenVerificationFile<Officer>,
  result: Awaited<ReturnType<typeof decideVerification>>,
): Promise<Answer> {
  if (result.ok) return seeOther(paths.officePersonAfter((await findNextWaiting(request, person))?.id, person.id));
  if (result.reason === 'notAllowed') return notFound;
  return showInQueue(request, person.id, { problem: `verification.problem.${result.reason}`, status: 409 });
}

/** The file as it is now, beside the queue as it is now. */
async function showInQueue(request: RequestBy<Officer>, id: string, more: More): Promise<Answer> {
  const { files, queue } = await findFilesInQueue(request, { ids: [id], most });
  const [person] = files;
  return person ? showPerson(request, { person, queue }, more) : notFound;
}

/** What the officer has just decided, in words, above the next one. */
async function findJustDecided(request: RequestBy<Officer>, next: 'yes' | 'no'): Promise<string | undefined> {
  const id = request.query.get('decided');
  return toldOf(request, id ? await findVerificationFile(request, id) : undefined, next);
}

function toldOf(
  { t }: RequestBy<Officer>,
  person: SeenVerificationFile | undefined,
  next: 'yes' | 'no',
): string | undefined {
  if (!person || person.state === 'waiting') return undefined;
  return t('verification.office.justDecided', { decision: person.state, name: person.name, next });
}

type More = Pick<PersonProps, 'typed' | 'because' | 'errors' | 'problem' | 'justDecided'> & {
  readonly status?: number;
};

async function showPerson(
  { db, actor, reader }: RequestBy<Officer>,
  { person, queue }: { readonly person: SeenVerificationFile; readonly queue: readonly SeenVerificationFile[] },
  more?: More,
): Promise<Answer> {
  const { language } = reader;
  const words = await wordsOf(db);
  const file = await findPersonFile(db, person);
  const decisions = await listDecisions(db, person);
  const { status = 200, ...shown } = more ?? {};
  const view = (
    <PersonPage
      {...{ reader, person, queue, file, decisions, ...shown }}
      words={{
        role: words.label('staff_role', person.staffRole, language),
        schoolType: file.type && words.label('school_type', file.type, language),
        subjects: file.subjects.map((subject) => words.label('subject', subject, language)),
      }}
      reasons={words.list('refusing_person', language)}
      reasonOf={(key) => words.label('refusing_person', key, language)}
      mayDecide={canDecideOn(actor, person)}
      mayVerify={canVerify(actor, person)}
    />
  );
  const frame: Frame = { area: 'office', title: person.name, current: 'people' };
  return page(view, frame, status);
}
