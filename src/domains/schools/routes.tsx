import { findCountry, wordsOf } from '#domains/programme/queries.ts';
import { type EditableSchool, findSchool, findSchoolToEdit } from '#domains/schools/access.ts';
import { editSchool } from '#domains/schools/commands/edit-school.ts';
import { schoolForm, type TypedSchool, typedSchool } from '#domains/schools/forms.ts';
import { schoolsOfficeRoutes } from '#domains/schools/office/routes.tsx';
import { SchoolEditPage } from '#domains/schools/pages/school-edit-page.tsx';
import { SchoolPage } from '#domains/schools/pages/school-page.tsx';
import { paths } from '#domains/schools/paths.ts';
import { findSchools, listProjectsOfSchool, listTeachersOfSchool } from '#domains/schools/queries.ts';
import { type Problems, readValues } from '#platform/forms.ts';
import {
  type Answer,
  type Asked,
  type Frame,
  json,
  notFound,
  page,
  type Route,
  route,
  seeOther,
} from '#platform/http.ts';
import { languages } from '#platform/i18n.ts';
import { countryName } from '#ui/names-of.ts';

const finderLimit = { name: 'school-finder', points: 90, seconds: 60 };

export const schoolsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/schools/finder',
    who: ['guest', 'member', 'officer'],
    async handle({ db, query, services, address, language, now }) {
      if (!(await services.limits.take(finderLimit, address))) return json([], 429);
      const asked = query.get('country');
      const country = asked ? await findCountry(db, asked, now) : undefined;
      const found = await findSchools(db, { text: query.get('q') ?? '', country: country?.code });
      return json(found.map((school) => ({ ...school, country: countryName(school.country, language) })));
    },
  }),
  route({
    method: 'GET',
    path: '/schools/:id',
    who: ['member', 'officer'],
    async handle({ db, actor, params, reader }) {
      const school = await findSchool(db, actor, params.id);
      if (!school) return notFound;
      const words = await wordsOf(db);
      const teachers = await listTeachersOfSchool(db, actor, school.id);
      const roles = teachers.map((teacher) => ({
        ...teacher,
        role: words.label('staff_role', teacher.staffRole, reader.language),
      }));
      const projects = await listProjectsOfSchool(db, actor, school.id);
      const type = words.label('school_type', school.type, reader.language);
      return page(<SchoolPage {...{ reader, actor, school, type, projects }} teachers={roles} />, {
        place: actor.kind === 'officer' ? 'office' : 'desk',
        title: school.name,
      });
    },
  }),
  route({
    method: 'GET',
    path: '/schools/:id/edit',
    who: ['member'],
    async handle(asked) {
      const school = await findSchoolToEdit(asked.db, asked.actor, asked.params.id);
      return school ? showEdit(asked, school, school) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/schools/:id/edit',
    who: ['member'],
    async handle(asked) {
      const { db, actor, form, now } = asked;
      const school = await findSchoolToEdit(db, actor, asked.params.id);
      if (!school) return notFound;
      const typed = typedSchool(form);
      const words = await wordsOf(db);
      const offered = schoolForm(school, (type) => words.has('school_type', type));
      const read = readValues(offered, typed);
      if (!read.ok) return showEdit(asked, school, typed, read.problems);
      const result = await editSchool(db, actor, school, { edit: read.value, now });
      if (result.ok) return seeOther(paths.school(school.id));
      return result.reason === 'notYours'
        ? notFound
        : showEdit(asked, school, typed, { code: 'schools.form.code.taken' });
    },
  }),
  ...schoolsOfficeRoutes,
];

async function showEdit(
  { db, reader }: Asked,
  school: EditableSchool,
  typed: TypedSchool,
  errors?: Problems,
): Promise<Answer> {
  const types = (await wordsOf(db)).list('school_type', reader.language);
  const frame: Frame = { place: 'desk', title: reader.t('schools.edit.title') };
  return page(
    <SchoolEditPage {...{ reader, school, typed, types }} languages={languages()} {...(errors && { errors })} />,
    frame,
    errors ? 422 : 200,
  );
}
