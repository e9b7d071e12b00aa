import { altOf } from '#domains/work/projects/model.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { countryName } from '#ui/names-of.ts';
import { Stamp, type StampState } from '#ui/stamp.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { latestOf, namelessOf, type OwnProject, type ProjectState } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly me: string;
  readonly project: OwnProject;
  readonly href: string;
  readonly fresh?: boolean;
  readonly level?: 2 | 3;
}

/** A project of the reader as a stamp, with what happened last below it. */
export function OwnStamp({ reader, me, project, href, fresh = false, level = 3 }: Props) {
  const { t } = reader;
  return (
    <>
      <Stamp
        reader={reader}
        project={{ ...project, title: project.title || t('desk.untitled') }}
        state={stampState(project, me)}
        href={href}
        cover={projects.pictureOf(project)}
        alt={altOf(project)}
        size="s"
        level={level}
        fresh={fresh}
      />
      <Latest reader={reader} me={me} project={project} />
    </>
  );
}

function stampState(project: OwnProject, me: string): StampState {
  const { state, approvedAt, founders } = project;
  const [first = '', second = first] = founders;
  if ((state === 'active' || state === 'closed') && approvedAt)
    return { kind: state === 'active' ? 'approved' : 'closed', at: approvedAt, by: [first, second] };
  if (state === 'waiting_for_partner')
    return { kind: 'waiting', on: project.waitsForId === me ? 'reader' : { name: project.waitsFor ?? '' } };
  if (state === 'under_review') return { kind: 'review' };
  return { kind: state === 'refused' || project.askedToChange ? 'sentBack' : 'draft' };
}

const icons: Record<ProjectState, IconName> = {
  draft: 'pencil',
  waiting_for_partner: 'clock',
  under_review: 'clock',
  active: 'notebook-pen',
  refused: 'circle-alert',
  closed: 'check',
};

function Latest({ reader, me, project }: Pick<Props, 'reader' | 'me' | 'project'>) {
  const { t, language } = reader;
  const { verb, at, by, byId, byKind, decidedIn } = project;
  if (project.invited)
    return (
      <p class="stamp-under">
        <Badge tone="warning">{t('projects.mine.invited')}</Badge>
      </p>
    );
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
