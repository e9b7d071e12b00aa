import type { CountryFigures } from '#domains/core/programme/model.ts';
import { AnsweringService } from '#domains/core/programme/parts/answering-service.tsx';
import type { AnsweringService as Service } from '#domains/core/programme/queries.ts';
import { paths as registration } from '#domains/people/registration/paths.ts';
import { isInvitedToRegister } from '#domains/people/registration/policy.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { countryName, writeNumber } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Stat, StatList } from '#ui/stat.tsx';
import { SectionHead } from '#ui/story-card.tsx';
import type { ShownProject } from '../queries.ts';
import { ProjectCards } from './project-cards.tsx';

interface Props {
  readonly actor: Actor;
  readonly reader: Reader;
  readonly country: CountryCode;
  readonly figures: CountryFigures | undefined;
  readonly service: Service | undefined;
  readonly newest: readonly ShownProject[];
}

/** The front page of a country: its figures, its support service, its projects. */
export function CountryPage({ actor, reader, country, figures, service, newest }: Props) {
  const { t, language } = reader;
  const name = countryName(country, language);
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('site.country.title', { country: name })}
        lead={t('site.country.lead')}
        actions={
          isInvitedToRegister(actor) && <ButtonLink href={registration.register()}>{t('site.front.join')}</ButtonLink>
        }
      />
      <section class="box p-5 sm:p-6" aria-label={t('site.country.figures')}>
        <StatList>
          <Stat label={t('site.figure.teachers')} value={writeNumber(figures?.members ?? 0, language)} />
          <Stat label={t('site.figure.schools')} value={writeNumber(figures?.schools ?? 0, language)} />
          <Stat label={t('site.figure.running')} value={writeNumber(figures?.runningProjects ?? 0, language)} />
          <Stat label={t('site.figure.ever')} value={writeNumber(figures?.projects ?? 0, language)} />
        </StatList>
      </section>
      <div class="with-side pt-8">
        <section>
          <SectionHead title={t('site.country.projects', { country: name })}>
            <a class="link-quiet tap text-sm" href={`${projects.gallery()}?country=${country}`}>
              {t('site.allProjects')}
            </a>
          </SectionHead>
          <ProjectCards reader={reader} shown={newest} />
        </section>
        <aside class="rounded-box bg-area-soft p-5 sm:p-6">
          <h2 class="text-xl">{t('site.country.service')}</h2>
          <div class="mt-2">
            <AnsweringService t={t} service={service} />
          </div>
          {service && <p class="mt-3 text-sm">{t('site.country.serviceDoes')}</p>}
        </aside>
      </div>
    </main>
  );
}
