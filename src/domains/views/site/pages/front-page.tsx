import type { Figures } from '#domains/core/programme/model.ts';
import { paths as registration } from '#domains/people/registration/paths.ts';
import { isInvitedToRegister } from '#domains/people/registration/policy.ts';
import { paths as adverts } from '#domains/work/adverts/paths.ts';
import { canReadPublicAdverts } from '#domains/work/adverts/policy.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { writeNumber } from '#ui/names-of.ts';
import { paths } from '../paths.ts';
import type { ShownProject } from '../queries.ts';
import { HeroLetter } from './hero-letter.tsx';
import { ProjectCards } from './project-cards.tsx';

interface Props {
  readonly actor: Actor;
  readonly reader: Reader;
  readonly figures: Figures;
  /** How many countries take part today. */
  readonly countries: number;
  /** The newest first: it travels in the letter, the others lie in the album. */
  readonly newest: readonly ShownProject[];
}

export function FrontPage({ actor, reader, figures, countries, newest }: Props) {
  const { t } = reader;
  return (
    <main id="main">
      <section class="hero">
        <div class="page grid grid-cols-[minmax(0,1fr)] items-center gap-8 lg:grid-cols-[1fr_1.08fr] lg:gap-12">
          <div>
            <h1>{t('site.front.title')}</h1>
            <p class="mt-5 max-w-[30rem] text-[1.1875rem] leading-normal text-muted">{t('site.front.lead')}</p>
            <div class="mt-6 flex flex-wrap gap-3">
              {isInvitedToRegister(actor) && (
                <ButtonLink size="large" href={registration.register()}>
                  {t('site.front.join')}
                </ButtonLink>
              )}
              <ButtonLink size="large" tone="quiet" href={projects.gallery()}>
                {t('site.front.seeProjects', { count: figures.runningProjects })}
              </ButtonLink>
            </div>
            <p class="mt-5 text-sm text-muted">{t('site.front.forWhom')}</p>
          </div>
          <HeroLetter reader={reader} project={newest[0]} />
        </div>
      </section>
      <FrontFigures reader={reader} figures={figures} countries={countries} />
      <section class="album-leaf mt-12 py-12">
        <div class="page">
          <div class="mb-6 flex flex-wrap items-end gap-x-6 gap-y-2">
            <h2>{t('site.newest')}</h2>
            <a class="link-quiet tap ms-auto text-sm" href={projects.gallery()}>
              {t('site.allProjects')}
            </a>
          </div>
          <ProjectCards reader={reader} shown={newest} />
          {canReadPublicAdverts(actor) && (
            <p class="mt-6">
              <a class="link-quiet tap" href={adverts.adverts()}>
                {t('site.adverts')}
              </a>
            </p>
          )}
        </div>
      </section>
      <HowItGoes reader={reader} />
      <Promises reader={reader} />
    </main>
  );
}

function FrontFigures({ reader, figures, countries }: Pick<Props, 'reader' | 'figures' | 'countries'>) {
  const { t, language } = reader;
  const shown = {
    teachers: figures.members,
    schools: figures.schools,
    running: figures.runningProjects,
    countries,
  } as const;
  return (
    <section class="page pt-2">
      <h2 class="sr-only">{t('site.figures')}</h2>
      <dl class="figures">
        {(['teachers', 'schools', 'running', 'countries'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`site.figure.${name}`)}</dt>
            <dd>{writeNumber(shown[name], language)}</dd>
          </div>
        ))}
      </dl>
      <p class="mt-4 text-sm text-muted">
        {t('site.figure.live')}{' '}
        <a class="link-quiet" href={paths.countries()}>
          {t('site.figure.byCountry')}
        </a>
      </p>
    </section>
  );
}

function HowItGoes({ reader: { t, language } }: Pick<Props, 'reader'>) {
  return (
    <section class="page py-12">
      <h2 class="mb-6">{t('site.how.title')}</h2>
      <ol class="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        {(['find', 'found', 'work', 'tell'] as const).map((step, index) => (
          <li key={step} class="grid content-start gap-1">
            <span class={`step-picture step-${step}`} />
            <h3>
              <span class="text-area">{writeNumber(index + 1, language)}</span> {t(`site.how.${step}.title`)}
            </h3>
            <p class="text-muted">{t(`site.how.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const promises = { checked: 'shield-check', closed: 'lock', free: 'heart-handshake' } as const;

function Promises({ reader: { t } }: Pick<Props, 'reader'>) {
  return (
    <section class="page pb-16">
      <h2 class="sr-only">{t('site.promises')}</h2>
      <div class="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {(['checked', 'closed', 'free'] as const).map((promise) => (
          <div key={promise} class="rounded-box bg-area-soft p-6">
            <Icon name={promises[promise]} size={5} />
            <h3 class="mt-2">{t(`site.promise.${promise}.title`)}</h3>
            <p class="mt-1 text-muted">{t(`site.promise.${promise}.text`)}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
