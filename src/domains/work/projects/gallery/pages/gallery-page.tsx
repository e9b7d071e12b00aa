import type { Country } from '#domains/core/programme/model.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterDetails } from '#ui/filter-details.tsx';
import { Form } from '#ui/form.tsx';
import { countryName, languageName, writeAges } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { ProjectCard } from '#ui/project-card.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { altOf } from '../../model.ts';
import { LabelMark, OpenMark, StateBadge } from '../../pages/project-badges.tsx';
import { paths } from '../../paths.ts';
import type { GalleryFilter } from '../forms.ts';
import { ageBandNames, ageBands } from '../model.ts';
import type { GalleryPage as Found } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly words: Words;
  readonly countries: readonly Country[];
  readonly filter: GalleryFilter;
  readonly found: Found;
  /** Addresses of the neighbouring pages. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** All public projects, newest first. The filters are part of the address, so that it can be shared. */
export function GalleryPage(props: Props) {
  const { reader, words, filter, found, newer, older } = props;
  const { t } = reader;
  const chosen = Object.entries(filter).some(
    ([name, value]) => name !== 'before' && name !== 'after' && Boolean(value),
  );
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('projects.gallery.title')} lead={t('projects.gallery.lead')} />
      <div class="grid gap-8 lg:grid-cols-[16rem_1fr]">
        <Filters {...props} />
        <section aria-label={t('projects.gallery.results')}>
          {found.cards.length === 0 ? (
            <EmptyState
              icon="search"
              title={t('projects.gallery.none')}
              action={
                chosen && (
                  <ButtonLink tone="quiet" href={paths.gallery()}>
                    {t('projects.gallery.all')}
                  </ButtonLink>
                )
              }
            >
              {t('projects.gallery.noneText')}
            </EmptyState>
          ) : (
            <ul class="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
              {found.cards.map((card) => (
                <ProjectCard
                  key={card.id}
                  reader={reader}
                  href={paths.project(card.id)}
                  project={{ ...card, pictureAlt: altOf(card) }}
                  subjects={words.subjects(card, reader.language)}
                  picture={paths.pictureOf(card)}
                  level={2}
                  badges={
                    <>
                      <StateBadge t={t} state={card.state} />
                      <LabelMark t={t} project={card} />
                      <OpenMark t={t} open={card.open} />
                    </>
                  }
                />
              ))}
            </ul>
          )}
          <Pager t={t} newer={newer} older={older} />
        </section>
      </div>
    </main>
  );
}

function Filters({ reader, words, countries, filter }: Props) {
  const { t, language } = reader;
  const { country, subject, band, state } = filter;
  const chosen = [country, subject, filter.language, band, state].filter(Boolean);
  const byLabel = (a: { readonly label: string }, b: { readonly label: string }) =>
    a.label.localeCompare(b.label, language);
  const select = (
    name: 'country' | 'subject' | 'language' | 'age' | 'state',
    value: string,
    choices: readonly { value: string; label: string }[],
  ) => (
    <SelectField
      t={t}
      name={name}
      label={t(`projects.gallery.${name}`)}
      empty={t('projects.gallery.any')}
      value={value}
      choices={choices}
      need="unmarked"
    />
  );
  return (
    <aside>
      <Form action={paths.gallery()} method="get" role="search" label={t('projects.gallery.search')}>
        <div class="grid gap-6">
          <TextField
            t={t}
            name="q"
            type="search"
            label={t('projects.gallery.text')}
            value={filter.q}
            maxlength={100}
            need="unmarked"
          />
          <FilterDetails t={t} chosen={chosen.length}>
            {select(
              'country',
              filter.country,
              countries.map(({ code }) => ({ value: code, label: countryName(code, language) })).sort(byLabel),
            )}
            {select(
              'subject',
              filter.subject,
              words.list('subject', language).map(({ key, label }) => ({ value: key, label })),
            )}
            {select(
              'language',
              filter.language,
              words
                .list('language', language)
                .map(({ key }) => ({ value: key, label: languageName(key, language) }))
                .sort(byLabel),
            )}
            {select(
              'age',
              filter.band,
              ageBandNames.map((name) => ({
                value: name,
                label: writeAges(t, ageBands[name].from, ageBands[name].to),
              })),
            )}
            {select('state', filter.state, [
              { value: 'running', label: t('projects.state.active') },
              { value: 'open', label: t('projects.open') },
              { value: 'closed', label: t('projects.state.closed') },
            ])}
          </FilterDetails>
          <Button icon="search">{t('projects.gallery.go')}</Button>
        </div>
      </Form>
    </aside>
  );
}
