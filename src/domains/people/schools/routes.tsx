import { findCountry, wordsOf } from '#domains/core/programme/queries.ts';
import { findOwnProgress } from '#domains/core/tasks/queries.ts';
import { isUnaskedSlip } from '#kernel/meant-address.ts';
import { type Problems, readValues } from '#platform/forms.ts';
import {
  type Answer,
  type Frame,
  json,
  notFound,
  ownArea,
  type PageRequest,
  page,
  type Route,
  route,
  seeDone,
} from '#platform/http.ts';
import { languages, type ProblemMessage } from '#platform/i18n.ts';
import { takeOfPersonOrNetwork } from '#platform/limits.ts';
import { versionOf } from '#platform/version-of.ts';
import { countryName } from '#ui/names-of.ts';
import { type EditableSchool, findSchool, findSchoolToEdit, type SeenSchool } from './access.ts';
import { correctRegion } from './commands/correct-region.ts';
import { editSchool } from './commands/edit-school.ts';
import { regionForm, schoolForm, type TypedSchool, typedSchool } from './forms.ts';
import { placeOf, saidBy, schoolLimits } from './model.ts';
import { schoolsOfficeRoutes } from './office/routes.tsx';
import { SchoolEditPage } from './pages/school-edit-page.tsx';
import { SchoolPage } from './pages/school-page.tsx';
import { paths } from './paths.ts';
import { canCorrectRegion, canEditSchool } from './policy.ts';
import { findSchools, listProjectsOfSchool, listRegions, listTeachersOfSchool } from './queries.ts';

/** A question with every pause in typing. Guests are counted by their network, and a whole school may register from one. */
const finderLimits = {
  person: { name: 'school-finder', points: 90, seconds: 60 },
  guests: { name: 'school-finder-guests', points: 900, seconds: 60 },
} as const;

export const schoolsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/schools/finder',
    who: ['guest', 'member', 'officer'],
    async handle({ db, actor, query, services, address, language, now }) {
      const { limits } = services;
      if (!(await takeOfPersonOrNetwork({ limits, ...finderLimits }, { actor, address })))
        return json({ schools: [], more: false }, 429);
      const asked = query.get('country');
      const country = asked ? await findCountry(db, asked, now) : undefined;
      const { schools, more } = await findSchools(db, { text: query.get('q') ?? '', country: country?.code });
      return json({
        schools: schools.map((school) => ({
          id: school.id,
          name: school.name,
          town: school.town,
          place: placeOf(school),
          country: countryName(school.country, language),
        })),
        more,
      });
    },
  }),
  route({
    method: 'GET',
    path: '/schools/:id',
    who: ['member', 'officer'],
    async handle(request) {
      const school = await findSchool(request, request.params.id);
      return school ? showSchool(request, school) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/schools/:id/region',
    who: ['officer'],
    async handle(request) {
      const school = await findSchool(request, request.params.id);
      if (!school || !canCorrectRegion(request.actor, school)) return notFound;
      const region = request.form.get('region') ?? '';
      const read = readValues(regionForm, { region });
      if (!read.ok) return showSchool(request, school, { region, error: read.problems.region });
      await correctRegion(request, school, read.value.region);
      return seeDone(paths.school(school.id), 'schools.done.saved');
    },
  }),
  route({
    method: 'GET',
    path: '/schools/:id/edit',
    who: ['member'],
    async handle(request) {
      const school = await findSchoolToEdit(request, request.params.id);
      return school ? showEdit(request, school, { typed: school }) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/schools/:id/edit',
    who: ['member'],
    async handle(request) {
      const { db, form } = request;
      const school = await findSchoolToEdit(request, request.params.id);
      if (!school) return notFound;
      const typed = typedSchool(form);
      const words = await wordsOf(db);
      const offered = schoolForm(school, (type) => words.has('school_type', type));
      const read = readValues(offered, typed);
      const version = form.get('version') ?? undefined;
      if (!read.ok) return showEdit(request, school, { typed, version, errors: read.problems });
      if (isUnaskedSlip(form, 'headEmail'))
        return showEdit(request, school, { typed, version, errors: { headEmail: 'ui.problem.emailMeant' } });
      const result = await editSchool(request, school, read.value, version);
      if (result.ok) return seeDone(paths.school(school.id), 'schools.done.saved');
      switch (result.reason) {
        case 'notAllowed':
          return notFound;
        case 'codeTaken':
          return showEdit(request, school, { typed, version, errors: { code: 'schools.problem.codeTaken' } });
        case 'changedMeanwhile': {
          const now = await findSchoolToEdit(request, school.id);
          return now ? showEdit(request, now, { typed, meanwhile: now }) : notFound;
        }
      }
    },
  }),
  ...schoolsOfficeRoutes,
];

interface Correction {
  /** As an officer typed it. */
  readonly region: string;
  readonly error: ProblemMessage | undefined;
}

async function showSchool(request: PageRequest, school: SeenSchool, correction?: Correction): Promise<Answer> {
  const { db, actor, reader } = request;
  const words = await wordsOf(db);
  const teachers = (await listTeachersOfSchool(db, actor, school.id)).map((teacher) => ({
    ...teacher,
    role: words.label('staff_role', teacher.staffRole, reader.language),
  }));
  const projects = await listProjectsOfSchool(db, actor, school.id);
  const type = words.label('school_type', school.type, reader.language);
  const task = canEditSchool(actor, school) ? await findOwnProgress({ db, actor }, school.id) : undefined;
  const regions = canCorrectRegion(actor, school) ? await listRegions(db, school.country) : [];
  const view = (
    <SchoolPage
      {...{ reader, actor, school, type, teachers, projects, task, regions }}
      typedRegion={correction?.region ?? school.region}
      regionError={correction?.error && reader.t(correction.error, { most: schoolLimits.region })}
    />
  );
  return page(view, { area: ownArea(actor), title: school.name }, correction ? 422 : 200);
}

interface Shown {
  readonly typed: TypedSchool;
  /** That the teacher has seen; left out where it is the newest. */
  readonly version?: string | undefined;
  readonly meanwhile?: TypedSchool;
  readonly errors?: Problems;
}

async function showEdit(
  { db, reader }: PageRequest,
  school: EditableSchool,
  { version = versionOf(saidBy(school)), ...shown }: Shown,
): Promise<Answer> {
  const types = (await wordsOf(db)).list('school_type', reader.language);
  const regions = await listRegions(db, school.country);
  const frame: Frame = { area: 'desk', title: reader.t('schools.edit.title') };
  return page(
    <SchoolEditPage {...{ reader, school, types, regions, version }} {...shown} languages={languages()} />,
    frame,
    shown.meanwhile ? 409 : shown.errors ? 422 : 200,
  );
}
