import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Translate } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button.tsx';
import type { SharedProject } from '../access.ts';

interface Props {
  readonly t: Translate;
  readonly project: SharedProject;
}

/** To what two people do together already, before anything new. */
export function OpenSharedProject({ t, project: { id, title } }: Props) {
  return (
    <ButtonLink href={projects.project(id)} tone="quiet" icon="stamp">
      {title ? t('profiles.openProject', { title }) : t('profiles.openDraft')}
    </ButtonLink>
  );
}
