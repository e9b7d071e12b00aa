import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { altOf } from '#domains/work/projects/model.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { nextSteps, type OwnProject, type Progress, type ProgressStep } from '../model.ts';

const stepLooks: Record<ProgressStep, { readonly icon: IconName; readonly href: string; readonly scene: string }> = {
  profile: { icon: 'pencil', href: profiles.ownProfile(), scene: 'step-tell' },
  contact: { icon: 'search', href: peopleSearch.people(), scene: 'step-find' },
  project: { icon: 'plus', href: projects.start(), scene: 'step-found' },
};

interface FirstThingProps {
  readonly reader: Reader;
  readonly progress: Progress;
  readonly projects: readonly OwnProject[];
}

/** Where nothing waits: the first step that is left, else the project in which something happened last. */
export function FirstThing({ reader: { t }, progress, projects: own }: FirstThingProps) {
  const [step] = nextSteps(progress);
  const latest = own.toSorted((one, other) => (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0))[0];
  if (step)
    return (
      <section class="box first-step">
        <span class={`step-picture ${stepLooks[step].scene}`} aria-hidden="true" />
        <div class="first-words">
          <h2>{t(`desk.next.${step}`)}</h2>
          <p class="lead">{t(`desk.next.${step}.why`)}</p>
          <ButtonLink size="large" icon={stepLooks[step].icon} href={stepLooks[step].href}>
            {t('desk.next.go')}
          </ButtonLink>
        </div>
      </section>
    );
  if (!latest) return null;
  const { id, space, title } = latest;
  return (
    <section class="box first-step">
      <img class="step-picture" src={projects.pictureOf(latest)} alt={altOf(latest)} width="320" height="240" />
      <div class="first-words">
        <h2 class="wrap-anywhere">{t('desk.goOn', { title: title || t('desk.untitled') })}</h2>
        <ButtonLink size="large" href={space ? spaces.space(space) : projects.project(id)}>
          {t(space ? 'desk.goOn.open' : 'desk.do.project_invitation')}
        </ButtonLink>
      </div>
    </section>
  );
}

interface NextStepsProps {
  readonly t: Translate;
  readonly steps: readonly ProgressStep[];
}

/** What is left to do, a tile each. */
export function NextSteps({ t, steps }: NextStepsProps) {
  if (steps.length === 0) return null;
  return (
    <section class="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2>{t('desk.next')}</h2>
      <ul class="grid gap-3 sm:auto-cols-fr sm:grid-flow-col">
        {steps.map((step) => (
          <li key={step} class="grid">
            <Card
              tone="soft"
              title={
                <>
                  <span class="round-icon mb-3 bg-base-100">
                    <Icon name={stepLooks[step].icon} />
                  </span>
                  {t(`desk.next.${step}`)}
                </>
              }
              href={stepLooks[step].href}
            >
              <p class="text-sm text-muted">{t(`desk.next.${step}.why`)}</p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
