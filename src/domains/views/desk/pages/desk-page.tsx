import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { type VerificationStatus, waitingOn } from '#domains/people/verification/model.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Badge, type BadgeTone } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { RelativeTime } from '#ui/time.tsx';
import {
  isForMember,
  nextSteps,
  type OwnProject,
  type Progress,
  type ProgressStep,
  type ProjectState,
  type WaitingItem,
} from '../model.ts';
import { SchoolLink, VerificationCard, VerificationTask } from './verification-card.tsx';

interface Props {
  readonly reader: Reader;
  readonly status: VerificationStatus;
  readonly waiting: readonly WaitingItem[];
  readonly progress: Progress;
  readonly projects: readonly OwnProject[];
}

/** The first page after signing in: what waits for the member, next steps, own projects. */
export function DeskPage({ reader, status, waiting, progress, projects: own }: Props) {
  const { t, now } = reader;
  const next = waitingOn(status, now);
  return (
    <main id="main" class="page py-8">
      <LiveUpdates />
      <PageHeading title={t('desk.title')} lead={t('desk.lead')} />
      <div
        class={`grid gap-8 items-start ${next === 'nobody' ? '' : 'lg:grid-cols-[1fr_20rem] lg:grid-rows-[auto_1fr]'}`}
      >
        <section class="grid gap-3">
          <h2>{t('desk.waiting')}</h2>
          <VerificationTask reader={reader} status={status} />
          <Waiting reader={reader} waiting={waiting} alone={!isForMember(next)} />
        </section>
        {next !== 'nobody' && (
          <div class="lg:col-start-2 lg:row-start-1 lg:row-span-2">
            <VerificationCard reader={reader} status={status} next={next} />
          </div>
        )}
        <div class="grid gap-8">
          <NextSteps reader={reader} progress={progress} />
          <OwnProjects reader={reader} own={own} />
          {next === 'nobody' && <SchoolLink t={t} />}
        </div>
      </div>
    </main>
  );
}

const kinds: Record<WaitingItem['kind'], { readonly icon: IconName; readonly href: (id: string) => string }> = {
  changes_requested: { icon: 'reply', href: projects.project },
  refused: { icon: 'circle-alert', href: projects.project },
  project_acceptance: { icon: 'users', href: projects.project },
  project_invitation: { icon: 'user-plus', href: projects.project },
  contact_request: { icon: 'user-plus', href: contacts.contacts },
  conversation: { icon: 'message-square', href: messages.conversation },
};

/** `alone`: the section shows nothing else. */
function Waiting({ reader, waiting, alone }: Pick<Props, 'reader' | 'waiting'> & { readonly alone: boolean }) {
  const { t } = reader;
  if (waiting.length === 0) return alone ? <p class="text-muted">{t('desk.nothing')}</p> : null;
  return (
    <ul class="grid gap-3">
      {waiting.map(({ kind, id, title, person, since }) => (
        <li key={`${kind}-${id}`} class="box relative flex items-start gap-3 p-4">
          <span class="text-area mt-0.5">
            <Icon name={kinds[kind].icon} />
          </span>
          <span class="min-w-0">
            <a
              class="font-semibold hover:underline after:absolute after:inset-0 wrap-anywhere"
              href={kinds[kind].href(id)}
            >
              {t(`desk.waiting.${kind}`, { title, person: person || t('desk.somebody') })}
            </a>
            <span class="block text-sm text-muted">
              <RelativeTime when={since} reader={reader} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const steps: Record<ProgressStep, { readonly icon: IconName; readonly href: string }> = {
  profile: { icon: 'pencil', href: profiles.ownProfile() },
  contact: { icon: 'search', href: peopleSearch.people() },
  project: { icon: 'plus', href: projects.start() },
};

function NextSteps({ reader: { t }, progress }: Pick<Props, 'reader' | 'progress'>) {
  const next = nextSteps(progress);
  if (next.length === 0) return null;
  return (
    <section class="grid gap-3">
      <h2>{t('desk.next')}</h2>
      <ul class="grid gap-3 sm:grid-cols-3">
        {next.map((step) => (
          <li key={step} class="grid">
            <Card tone="soft" title={t(`desk.next.${step}`)} href={steps[step].href}>
              <p class="text-sm text-muted">{t(`desk.next.${step}.why`)}</p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same tones as on the page of the project. */
const tones: Record<ProjectState, BadgeTone> = {
  draft: 'soft',
  waiting_for_partner: 'warning',
  under_review: 'info',
  active: 'success',
  refused: 'error',
  closed: 'soft',
};

function OwnProjects({ reader: { t }, own }: Pick<Props, 'reader'> & { readonly own: readonly OwnProject[] }) {
  return (
    <section class="grid gap-3">
      <h2>{t('desk.projects')}</h2>
      {own.length === 0 ? (
        <EmptyState
          icon="users"
          title={t('desk.noProjects')}
          action={<ButtonLink href={peopleSearch.people()}>{t('desk.findPartner')}</ButtonLink>}
        >
          {t('desk.noProjects.why')}
        </EmptyState>
      ) : (
        <>
          <ul class="grid gap-3">
            {own.map(({ id, title, state, space }) => (
              <li key={id} class="box flex flex-wrap items-center gap-x-3 gap-y-2 p-4">
                <a class="font-semibold hover:underline tap min-w-0 wrap-anywhere" href={projects.project(id)}>
                  {title || t('desk.untitled')}
                </a>
                <Badge tone={tones[state]}>{t(`projects.state.${state}`)}</Badge>
                {space && (
                  <a class="link-quiet tap ms-auto" href={spaces.space(space)}>
                    {t('desk.space')}
                    <span class="sr-only">: {title}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
          <p>
            <a class="link-quiet tap text-area" href={projects.mine()}>
              {t('desk.allProjects')}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
