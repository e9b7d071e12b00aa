import { paths as labels } from '#domains/recognition/labels/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { countryName } from '#ui/names-of.ts';
import { SelectField } from '#ui/select-field.tsx';
import type { SeenProject } from '../access.ts';
import type { WrongField } from '../forms.ts';
import { paths } from '../paths.ts';
import { canAnswerInvitation, canEdit, canInvite, canJoin, founderOf, isPartner, isPublic } from '../policy.ts';
import type { PossiblePartner } from '../queries/own-projects.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly project: SeenProject;
  readonly contacts: readonly PossiblePartner[];
  readonly wrong?: WrongField | undefined;
}

/** What those inside can do with a running project. */
export function RunningProject(props: Props) {
  const { reader, actor, project } = props;
  const { t } = reader;
  if (!founderOf(actor, project) && !isPartner(actor, project)) return null;
  return (
    <>
      {project.space && <ButtonLink href={spaces.space(project.space)}>{t('projects.running.space')}</ButtonLink>}
      {canEdit(actor, project) && (
        <ButtonLink tone="quiet" icon="pencil" href={paths.form(project.id, 1)}>
          {t('projects.running.edit')}
        </ButtonLink>
      )}
      {isPublic(project) && (
        <ButtonLink tone="quiet" icon="award" href={labels.ofProject(project.id)}>
          {t('projects.running.label')}
        </ButtonLink>
      )}
      {canInvite(actor, project) && <Invite {...props} />}
    </>
  );
}

function Invite({ reader, project, contacts, wrong }: Props) {
  const { t, language } = reader;
  const wrongMember = wrong?.field === 'member' ? wrong : undefined;
  const inside = [...project.founders, ...project.partners].map(({ id }) => id);
  const free = contacts.filter(({ id, verified }) => verified && !inside.includes(id));
  return (
    <ConfirmDetails
      label={t('projects.invite.title')}
      effect="harmless"
      icon="user-plus"
      question={t('projects.invite.text')}
      open={wrongMember !== undefined}
    >
      {free.length === 0 ? (
        <p class="text-muted">{t('projects.invite.nobody')}</p>
      ) : (
        <Form action={paths.invitations(project.id)}>
          <ErrorSummary t={t} errors={wrongMember ? [wrongMember] : []} />
          <SelectField
            t={t}
            name="member"
            label={t('projects.invite.whom')}
            error={wrongMember?.message}
            empty={t('projects.start.choose')}
            choices={free.map(({ id, name, country }) => ({
              value: id,
              label: `${name} · ${countryName(country, language)}`,
            }))}
          />
          <Button>{t('projects.invite.send')}</Button>
        </Form>
      )}
    </ConfirmDetails>
  );
}

/** For a teacher who was invited to join. */
export function Invitation({ reader, actor, project }: Pick<Props, 'reader' | 'actor' | 'project'>) {
  const { t } = reader;
  if (!canAnswerInvitation(actor, project)) return null;
  return (
    <section class="box p-5 sm:p-6 grid gap-4">
      <h2 class="text-lg">{t('projects.invitation.title')}</h2>
      <p class="max-w-prose">
        {t(canJoin(actor, project) ? 'projects.invitation.text' : 'projects.invitation.unverified')}
      </p>
      <div class="flex flex-wrap gap-3">
        {canJoin(actor, project) && (
          <Form action={paths.invitationAcceptance(project.id)} layout="bare">
            <Button icon="check">{t('projects.invitation.accept')}</Button>
          </Form>
        )}
        <Form action={paths.invitationDeclination(project.id)} layout="bare">
          <Button tone="quiet">{t('projects.invitation.decline')}</Button>
        </Form>
      </div>
    </section>
  );
}
