import type { Domain } from '#domains/manifest.ts';
import { findNamesJob } from '#domains/spaces/pupils/jobs.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { mostThings } from './cover/forms.ts';
import { projectsErasure } from './erasure.ts';
import { projectsFollowUps } from './follow-ups.ts';
import { indexPublicProjects } from './gallery/commands/index-public-projects.ts';
import { indexProjectsJob } from './jobs.ts';
import { longestNote, longestReason, mostDrafts, mostInvitationsADay, shortestReason } from './model.ts';
import { projectsNotices } from './notices.ts';
import { projectsOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { findNamesInProject } from './proposal/commands/find-names-in-project.ts';
import { mostPupils, shortestSummary, shortestTitle } from './proposal/model.ts';
import { projectsRoutes } from './routes.tsx';
import './events.ts';

export const projects: Domain = {
  name: 'work/projects',
  notices: projectsNotices,
  ownData: projectsOwnData,
  erasure: projectsErasure,
  limits: {
    shortestTitle,
    shortestSummary,
    shortestReason,
    longestReason,
    longestNote,
    mostPupils,
    mostDrafts,
    mostInvitationsADay,
    mostThings,
  },
  menu: [
    { menu: 'site', order: 10, key: 'projects', label: 'projects.menu.projects', href: paths.gallery() },
    // From everywhere, also from inside.
    { menu: 'footer', order: 5, key: 'projects', label: 'projects.menu.gallery', href: paths.gallery() },
    { menu: 'desk', order: 30, key: 'projects', label: 'projects.menu.projects', icon: 'stamp', href: paths.mine() },
    { menu: 'more', order: 10, key: 'gallery', label: 'projects.menu.gallery', href: paths.gallery() },
    {
      menu: 'office',
      order: 30,
      key: 'projects',
      label: 'projects.menu.projects',
      href: paths.officeProjects(),
      who: ['officer'],
    },
  ],
  routes: projectsRoutes,
  followUps: [projectsFollowUps],
  jobs: [
    handles(findNamesJob, findNamesInProject),
    handles(indexProjectsJob, (by: By<'program'>) => indexPublicProjects(by)),
  ],
};
