import { wordsOf } from '#domains/core/programme/queries.ts';
import { type Problems, readValues } from '#platform/forms.ts';
import { type Answer, notFound, ownArea, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { ownLanguagesFirst } from '#ui/names-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findPerson, type SeenPerson } from './access.ts';
import { editProfile } from './commands/edit-profile.ts';
import { formLimits, languagesOf, profileForm, readTypedProfile, type TypedProfile, typedFrom } from './forms.ts';
import { teachingOf } from './model.ts';
import { ProfileFormPage } from './pages/profile-form-page.tsx';
import { ProfilePage } from './pages/profile-page.tsx';
import { paths } from './paths.ts';
import { canActOn } from './policy.ts';
import { listProjectsOf } from './queries.ts';

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
      return page(<ProfilePage {...{ reader, actor, person, subjectLabel, roleLabel, teaching, projects }} />, {
        area: ownArea(actor),
        title: person.name,
        current: 'people',
      });
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
      const read = readValues(profileForm(person, words.has), typed);
      if (!read.ok) return showForm(request, person, { typed, problems: read.problems, status: 422 });
      await editProfile(request, read.value);
      return seeOther(`${paths.ownProfile()}?saved=yes`);
    },
  }),
];

async function showForm(
  { db, reader, query }: PageRequest,
  person: SeenPerson,
  { typed, problems, status }: { typed: TypedProfile; problems: Problems; status: number },
): Promise<Answer> {
  const words = await wordsOf(db);
  const { t, language } = reader;
  const languages = words.list('language', language).map(({ key }) => key);
  return page(
    <ProfileFormPage
      {...{ reader, typed, person }}
      errors={inWords(t, problems, formLimits)}
      saved={status === 200 && query.get('saved') === 'yes'}
      subjects={words.list('subject', language)}
      languages={ownLanguagesFirst(languages, languagesOf(person), language)}
    />,
    { area: 'desk', title: t('profiles.form.title') },
    status,
  );
}
