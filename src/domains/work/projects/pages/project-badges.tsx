import type { ComponentChildren } from 'preact';
import type { Translate } from '#platform/i18n.ts';
import { Badge, type BadgeTone } from '#ui/badge.tsx';
import { Tick } from '#ui/tick.tsx';
import { type Checks, type Project, type ProjectState, publicStates } from '../model.ts';

const tones: Readonly<Record<ProjectState, BadgeTone>> = {
  draft: 'soft',
  waiting_for_partner: 'warning',
  under_review: 'info',
  active: 'success',
  refused: 'error',
  closed: 'soft',
};

export function StateBadge({ t, state }: { readonly t: Translate; readonly state: ProjectState }) {
  return <Badge tone={tones[state]}>{t(`projects.state.${state}`)}</Badge>;
}

/** The mark of the project label, for every project that was approved. */
export function LabelMark({ t, project }: { readonly t: Translate; readonly project: Pick<Project, 'state'> }) {
  if (!publicStates.includes(project.state)) return null;
  return (
    <Badge tone="label" icon="award">
      {t('projects.label')}
    </Badge>
  );
}

/** The mark of a project whose founders look for more partners. */
export function OpenMark({ t, open }: { readonly t: Translate; readonly open: boolean }) {
  if (!open) return null;
  return (
    <Badge tone="info" icon="user-plus">
      {t('projects.open')}
    </Badge>
  );
}

/** The checks for the reviewer; what is missing stands out. */
export function CheckBadges({ t, checks }: { readonly t: Translate; readonly checks: Checks }) {
  const badge = (done: boolean, yes: string, no: string) => (
    <Badge key={yes} tone={done ? 'success' : 'warning'}>
      {done ? yes : no}
    </Badge>
  );
  return (
    <span class="inline-flex flex-wrap gap-1.5">
      {badge(checks.verified, t('projects.check.verified'), t('projects.check.notVerified'))}
      {badge(checks.schoolsConfirmed, t('projects.check.schools'), t('projects.check.noSchools'))}
      {badge(checks.twoCountries, t('projects.check.countries'), t('projects.check.oneCountry'))}
    </span>
  );
}

/** The same for a case, one below the other, with what else speaks for it. */
export function CheckTicks({
  t,
  checks,
  children,
}: {
  readonly t: Translate;
  readonly checks: Checks;
  readonly children?: ComponentChildren;
}) {
  const tick = (done: boolean, yes: string, no: string) => (
    <Tick key={yes} done={done}>
      {done ? yes : no}
    </Tick>
  );
  return (
    <ul class="flex flex-wrap gap-x-5 gap-y-1">
      {tick(checks.verified, t('projects.check.verified'), t('projects.check.notVerified'))}
      {tick(checks.schoolsConfirmed, t('projects.check.schools'), t('projects.check.noSchools'))}
      {tick(checks.twoCountries, t('projects.check.countries'), t('projects.check.oneCountry'))}
      {children}
    </ul>
  );
}
