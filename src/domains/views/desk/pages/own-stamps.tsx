import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { altOf } from '#domains/work/projects/model.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { countryName } from '#ui/names-of.ts';
import { Stamp, type StampState } from '#ui/stamp.tsx';
import { RelativeTime } from '#ui/time.tsx';
import {
  changesAskedIn,
  latestOf,
  namelessOf,
  type OwnProject,
  type ProjectState,
  type WaitingItem,
} from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly me: string;
  readonly projects: readonly OwnProject[];
  readonly waiting: readonly WaitingItem[];
}

/** The newest projects of the reader as stamps, each with what happened last. */
export function OwnStamps({ reader, me, projects: own, waiting }: Props) {
  const { t } = reader;
  const asked = changesAskedIn(waiting);
  return (
    <section class="mt-4">
      <div class="mb-4 flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <h2>{t('desk.projects')}</h2>
        {own.length > 0 && (
          <a class="link-quiet tap ms-auto text-sm" href={projects.mine()}>
            {t('desk.allProjects')}
          </a>
        )}
      </div>
      {own.length === 0 ? (
        <EmptyState
          icon="users"
          title={t('desk.noProjects')}
          action={<ButtonLink href={peopleSearch.people()}>{t('desk.findPartner')}</ButtonLink>}
        >
          {t('desk.noProjects.why')}
        </EmptyState>
      ) : (
        <ul class="album">
          {own.map((project) => (
            <li key={project.id}>
              <Stamp
                reader={reader}
                project={{ ...project, title: project.title || t('desk.untitled') }}
                state={stampState(project, me, asked)}
                href={project.space ? spaces.space(project.space) : projects.project(project.id)}
                cover={projects.pictureOf(project)}
                alt={altOf(project)}
                size="s"
                fresh={project.approvalNotice !== null}
              />
              <Latest reader={reader} me={me} project={project} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The same for the letter that celebrates an approval. */
export function stampState(project: OwnProject, me: string, asked: ReadonlySet<string>): StampState {
  const { state, approvedAt, founders } = project;
  const [first = '', second = first] = founders;
  if ((state === 'active' || state === 'closed') && approvedAt)
    return { kind: state === 'active' ? 'approved' : 'closed', at: approvedAt, by: [first, second] };
  if (state === 'waiting_for_partner')
    return { kind: 'waiting', on: project.waitsForId === me ? 'reader' : { name: project.waitsFor ?? '' } };
  if (state === 'under_review') return { kind: 'review' };
  return { kind: state === 'refused' || asked.has(project.id) ? 'sentBack' : 'draft' };
}

const icons: Record<ProjectState, IconName> = {
  draft: 'pencil',
  waiting_for_partner: 'clock',
  under_review: 'clock',
  active: 'notebook-pen',
  refused: 'circle-alert',
  closed: 'check',
};

function Latest({
  reader,
  me,
  project,
}: {
  readonly reader: Reader;
  readonly me: string;
  readonly project: OwnProject;
}) {
  const { t, language } = reader;
  const { verb, at, by, byId, byKind, decidedIn } = project;
  if (!verb || !at) return null;
  const who = by ?? t(`desk.latest.${namelessOf(byKind)}`);
  const country = decidedIn ? countryName(decidedIn, language) : '';
  return (
    <p class="stamp-under">
      {by && byId && byId !== me ? (
        <Avatar id={byId} name={by} initialsOf={project.initialsOf ?? undefined} size="small" />
      ) : (
        <Icon name={icons[project.state]} size={4} />
      )}
      <span>
        {t(`desk.latest.${latestOf[verb]}`, { who, country, own: byId === me ? 'yes' : 'no' })}
        {' · '}
        <RelativeTime when={at} reader={reader} />
      </span>
    </p>
  );
}
