import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import type { SeenPerson } from '../access.ts';
import { canAskForContact, canStartProjectWith } from '../policy.ts';
import { OpenSharedProject } from './open-shared-project.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly person: SeenPerson;
  /** Where the way to a project together is: beside this on wide windows, and far below it on phones; or on the same panel. */
  readonly starts?: 'here' | 'beside' | 'elsewhere';
}

/** How reader and person are connected, and the next step: asking for contact, answering, starting a project together. */
export function ContactActions({ reader: { t }, actor, person, starts = 'here' }: Props) {
  const { id, name, relation, request, sharedProject } = person;
  return (
    <>
      {sharedProject && <OpenSharedProject t={t} project={sharedProject} />}
      {starts !== 'elsewhere' && canStartProjectWith(actor, person) && (
        <span class={starts === 'beside' ? 'contents lg:hidden' : 'contents'}>
          <ButtonLink href={projects.startWith(id)} tone={sharedProject ? 'plain' : 'quiet'} icon="plus">
            {t('profiles.startProject')}
          </ButtonLink>
        </span>
      )}
      {relation === 'contact' && (
        <p class="tick text-muted">
          <Icon name="check" size={4} />
          <a class="hover:underline" href={contacts.contacts()}>
            {t('profiles.contact')}
          </a>
        </p>
      )}
      {canAskForContact(actor, person) && (
        <ButtonLink href={contacts.ask(id)} tone="quiet" icon="user-plus">
          {t('profiles.ask')}
        </ButtonLink>
      )}
      {relation === 'asked' && (
        <p>
          <a class="link-quiet tap text-muted" href={contacts.contacts()}>
            {t('profiles.asked')}
          </a>
        </p>
      )}
      {relation === 'askedBy' && request && (
        <div class="grid gap-2">
          <p>{t('profiles.askedBy', { name })}</p>
          <div class="flex flex-wrap gap-2">
            <Form action={contacts.acceptance(request)} layout="bare">
              <Button size="small">{t('profiles.accept')}</Button>
            </Form>
            <Form action={contacts.declination(request)} layout="bare">
              <Button size="small" tone="quiet">
                {t('profiles.decline')}
              </Button>
            </Form>
          </div>
        </div>
      )}
    </>
  );
}
