import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Translate } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button.tsx';
import { SmallStamp } from '#ui/stamp.tsx';
import type { SharedProject } from '../access.ts';

interface Props {
  readonly t: Translate;
  readonly project: SharedProject;
}

/** The same below a name in a list: its stamp and its title. */
export function SharedProjectLine({ t, project }: Props) {
  return (
    <a class="shared-project" href={projects.project(project.id)}>
      <SmallStamp cover={projects.pictureOf(project)} />
      <span class="min-w-0" dir="auto">
        {project.title ? t('profiles.sharedProject', { title: project.title }) : t('profiles.openDraft')}
      </span>
    </a>
  );
}

/** To what two people do together already, before anything new. */
export function OpenSharedProject({ t, project: { id, title } }: Props) {
  return (
    <ButtonLink href={projects.project(id)} tone="quiet" icon="stamp">
      {title ? t('profiles.openProject', { title }) : t('profiles.openDraft')}
    </ButtonLink>
  );
}
