import { drawBrief } from '#domains/core/covers/commands/draw-cover.ts';
import { listCountries, wordsOf } from '#domains/core/programme/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { isoDay } from '#kernel/days.ts';
import { type Problems, readValues } from '#platform/forms.ts';
import { type Answer, notFound, ownArea, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { versionOf } from '#platform/version-of.ts';
import { ownLanguagesFirst } from '#ui/names-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { differing } from '#ui/saved-meanwhile.tsx';
import { findPerson, type SeenPerson } from './access.ts';
import { editProfile } from './commands/edit-profile.ts';
import { formLimits, languagesOf, profileForm, readTypedProfile, type TypedProfile, typedFrom } from './forms.ts';
import { briefOfPair, teachingOf } from './model.ts';
import { comparedFields, ProfileFormPage } from './pages/profile-form-page.tsx';
import { ProfilePage } from './pages/profile-page.tsx';
import { paths } from './paths.ts';
import { canActOn, couldFoundWith } from './policy.ts';
import { findSaid, listAdvertsOf, listPostsOf, listProjectsOf } from './queries.ts';

export const profilesRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/people/:id',
    who: ['member', 'officer'],
    async handle(request) {
      const { db, actor, reader, params } = request;
      const person = await findPerson(request, params.id);
      if (!person) return notFound;
      const words = await wordsOf(db);
      const subjectLabel = (key: string) => words.label('subject', key, reader.language);
      const roleLabel = words.label('staff_role', person.staffRole, reader.language);
      const both = person.ofReader && ([person.ofReader, teachingOf(person)] as const);
      const teaching = canActOn(actor, person) ? both : undefined;
      const projects = await listProjectsOf(db, person.id, 3);
      const adverts = await listAdvertsOf(request, person, 3);
      const posts = await listPostsOf(request, person, 2);
      const props = { reader, actor, person, subjectLabel, roleLabel, teaching, posts, adverts, projects };
      return page(<ProfilePage {...props} />, { area: ownArea(actor), title: person.name, current: 'people' });
    },
  }),
  route({
    method: 'GET',
    path: '/people/:id/possible-cover',
    who: ['member'],
    async handle(request) {
      const { actor, params } = request;
      const person = await findPerson(request, params.id);
      if (!person?.ofReader || !couldFoundWith(actor, person)) return notFound;
      const brief = briefOfPair({ id: actor.id, teaching: person.ofReader }, person);
      const { svg, etag } = await drawBrief(brief);
      return { kind: 'file', type: 'image/svg+xml; charset=utf-8', bytes: Buffer.from(svg), cache: 'private', etag };
    },
  }),
  route({
    method: 'GET',
    path: '/profile',
    who: ['member'],
    async handle(request) {
      const person = await findPerson(request, request.actor.id);
      if (!person) return notFound;
      return showForm(request, person, { typed: typedFrom(person), problems: {}, status: 200 });
    },
  }),
  route({
    method: 'POST',
    path: '/profile',
    who: ['member'],
    async handle(request) {
      const { db, actor, form } = request;
      const person = await findPerson(request, actor.id);
      if (!person) return notFound;
      const typed = readTypedProfile(form);
      const words = await wordsOf(db);
      const read = readValues(profileForm(person, words.has, isoDay(request.now)), typed);
      const version = form.get('version') ?? undefined;
      if (!read.ok) return showForm(request, person, { typed, version, problems: read.problems, status: 422 });
      const saved = await editProfile(request, read.value, version);
      return saved.ok ? seeOther(`${paths.ownProfile()}?saved=yes`) : showBoth(request, typed);
    },
  }),
];

/** Another tab has saved since this form was opened. The same form, sent twice, has saved itself. */
async function showBoth(request: PageRequest<string, Member>, typed: TypedProfile): Promise<Answer> {
  const person = await findPerson(request, request.actor.id);
  if (!person) return notFound;
  const saved = typedFrom(person);
  const words = await wordsOf(request.db);
  const subjects = words.list('subject', request.reader.language);
  if (differing(comparedFields(request.reader, subjects, { typed, saved })).length === 0)
    return seeOther(`${paths.ownProfile()}?saved=yes`);
  return showForm(request, person, { typed, meanwhile: saved, problems: {}, status: 409 });
}

interface Shown {
  readonly typed: TypedProfile;
  /** That the person has seen; left out where it is the newest. */
  readonly version?: string | undefined;
  readonly meanwhile?: TypedProfile;
  readonly problems: Problems;
  readonly status: number;
}

async function showForm(
  { db, reader, query, now }: PageRequest,
  person: SeenPerson,
  { typed, version, meanwhile, problems, status }: Shown,
): Promise<Answer> {
  const words = await wordsOf(db);
  const { t, language } = reader;
  const languages = words.list('language', language).map(({ key }) => key);
  const countries = await listCountries(db, now);
  return page(
    <ProfileFormPage
      {...{ reader, typed, person, meanwhile }}
      version={version ?? versionOf(await findSaid(db, person.id))}
      errors={inWords(t, problems, formLimits)}
      saved={status === 200 && query.get('saved') === 'yes'}
      subjects={words.list('subject', language)}
      partnerCountries={countries.flatMap(({ code, status }) => (status === 'partner' ? [code] : []))}
      languages={ownLanguagesFirst(languages, languagesOf(person), language)}
    />,
    { area: 'desk', title: t('profiles.form.title') },
    status,
  );
}
