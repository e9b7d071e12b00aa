import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { paths as registration } from '#domains/people/registration/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import type { SeenProject } from '../access.ts';
import { paths } from '../paths.ts';
import { howToJoin } from '../policy.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly project: SeenProject;
}

/** How somebody outside can ask to join a project that looks for partners. */
export function OpenToPartners({ reader: { t }, actor, project }: Props) {
  const how = howToJoin(actor, project);
  if (!how) return null;
  return (
    <>
      {how === 'guest' && (
        <ButtonLink href={accounts.signIn(paths.project(project.id))}>{t('projects.joining.signIn')}</ButtonLink>
      )}
      {how === 'text' &&
        project.founders
          .filter(({ suspended }) => !suspended)
          .map(({ id, name }, index) => (
            <ButtonLink
              key={id}
              tone={index === 0 ? 'primary' : 'quiet'}
              icon="message-square"
              href={messages.aboutProject(id, project.id)}
            >
              {t('projects.joining.write', { name })}
            </ButtonLink>
          ))}
      <p class="order-last w-full max-w-prose text-sm text-muted">
        {t('projects.joining.title')}. {t(`projects.joining.${how}`)}
        {how === 'guest' && (
          <>
            {' '}
            <a class="link-quiet" href={registration.register()}>
              {t('projects.joining.register')}
            </a>
          </>
        )}
      </p>
    </>
  );
}
