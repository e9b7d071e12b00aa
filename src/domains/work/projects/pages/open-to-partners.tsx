import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { paths as registration } from '#domains/people/registration/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import type { SeenProject } from '../access.ts';
import { isOpenToPartners } from '../model.ts';
import { paths } from '../paths.ts';
import { canAskToJoin, founderOf, isPartner } from '../policy.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly project: SeenProject;
}

/** How somebody outside can ask to join a project that looks for partners. */
export function OpenToPartners({ reader: { t }, actor, project }: Props) {
  if (!isOpenToPartners(project) || founderOf(actor, project) || isPartner(actor, project) || project.invited)
    return null;
  if (actor.kind !== 'guest' && actor.kind !== 'member') return null;
  return (
    <section class="rounded-box bg-area-soft p-4 grid gap-3 justify-items-start no-print">
      <h2 class="text-lg">{t('projects.joining.title')}</h2>
      {actor.kind === 'guest' && (
        <>
          <p>{t('projects.joining.guest')}</p>
          <ButtonLink href={accounts.signIn(paths.project(project.id))}>{t('projects.joining.signIn')}</ButtonLink>
          <a class="link-quiet tap" href={registration.register()}>
            {t('projects.joining.register')}
          </a>
        </>
      )}
      {actor.kind === 'member' && !actor.verified && <p>{t('projects.joining.unverified')}</p>}
      {canAskToJoin(actor, project) && (
        <>
          <p>{t('projects.joining.text')}</p>
          {project.founders.map(({ id, name }) => (
            <ButtonLink key={id} tone="quiet" icon="message-square" href={messages.aboutProject(id, project.id)}>
              {t('projects.joining.write', { name })}
            </ButtonLink>
          ))}
        </>
      )}
    </section>
  );
}
