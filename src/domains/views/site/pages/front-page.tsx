import type { Figures } from '#domains/core/programme/model.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import { paths as registration } from '#domains/people/registration/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { writeNumber } from '#ui/names-of.ts';
import { Stat, StatList } from '#ui/stat.tsx';
import { paths } from '../paths.ts';
import type { ShownProject } from '../queries.ts';
import { ProjectCards } from './project-cards.tsx';

interface Props {
  readonly actor: Actor;
  readonly reader: Reader;
  readonly words: Words;
  readonly figures: Figures;
  /** How many countries take part today. */
  readonly countries: number;
  readonly newest: readonly ShownProject[];
}

export function FrontPage({ actor, reader, words, figures, countries, newest }: Props) {
  const { t, language } = reader;
  return (
    <main id="main">
      <section class="bg-area-soft">
        <div class="page grid items-center gap-10 py-12 lg:grid-cols-[1.1fr_1fr] lg:py-20">
          <div>
            <h1>{t('site.front.title')}</h1>
            <p class="mt-4 max-w-prose text-lg">{t('site.front.lead')}</p>
            <div class="mt-6 flex flex-wrap gap-3">
              {actor.kind === 'guest' && (
                <ButtonLink size="large" href={registration.register()}>
                  {t('site.front.join')}
                </ButtonLink>
              )}
              <ButtonLink size="large" tone="quiet" href={projects.gallery()}>
                {t('site.front.seeProjects', { count: figures.runningProjects })}
              </ButtonLink>
            </div>
          </div>
          <div class="box p-6">
            <StatList>
              <Stat label={t('site.figure.teachers')} value={writeNumber(figures.members, language)} />
              <Stat label={t('site.figure.schools')} value={writeNumber(figures.schools, language)} />
              <Stat label={t('site.figure.running')} value={writeNumber(figures.runningProjects, language)} />
              <Stat label={t('site.figure.countries')} value={writeNumber(countries, language)} />
            </StatList>
            <p class="mt-4 text-sm text-muted">
              {t('site.figure.live')}{' '}
              <a class="link-quiet" href={paths.countries()}>
                {t('site.figure.byCountry')}
              </a>
            </p>
          </div>
        </div>
      </section>
      <section class="page py-12">
        <div class="mb-5 flex flex-wrap items-end gap-x-6 gap-y-2">
          <h2>{t('site.newest')}</h2>
          <a class="link-quiet tap sm:ms-auto text-sm" href={projects.gallery()}>
            {t('site.allProjects')}
          </a>
        </div>
        {newest.length > 0 ? (
          <ProjectCards reader={reader} words={words} shown={newest} />
        ) : (
          <EmptyState icon="globe" title={t('site.noProjects')}>
            {t('site.noProjectsYet')}
          </EmptyState>
        )}
      </section>
      <section class="page pb-14">
        <h2 class="mb-5">{t('site.how.title')}</h2>
        <ol class="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
          {(['find', 'found', 'work', 'tell'] as const).map((step, index) => (
            <li key={step} class="box p-5">
              <p class="display text-2xl text-area">{writeNumber(index + 1, language)}</p>
              <h3 class="mt-1">{t(`site.how.${step}.title`)}</h3>
              <p class="mt-1 text-sm text-muted">{t(`site.how.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
}
