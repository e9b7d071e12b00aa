import { findAnsweringService, findCountry, findFigures, listCountries } from '#domains/core/programme/queries.ts';
import { everyone } from '#kernel/actor.ts';
import { notFound, page, type Route, route } from '#platform/http.ts';
import { countryName } from '#ui/names-of.ts';
import { isShadedBy } from './model.ts';
import { CountriesPage } from './pages/countries-page.tsx';
import { CountryPage } from './pages/country-page.tsx';
import { FrontPage } from './pages/front-page.tsx';
import { listNewestProjects } from './queries.ts';

export const siteRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/',
    who: everyone,
    async handle({ db, actor, reader, t, now }) {
      const { total } = await findFigures(db);
      const countries = (await listCountries(db, now)).length;
      const newest = await listNewestProjects(db, { most: 8 });
      const view = <FrontPage {...{ actor, reader, figures: total, countries, newest }} />;
      return page(view, { area: 'site', title: t('site.front.title'), description: t('site.front.lead') });
    },
  }),
  route({
    method: 'GET',
    path: '/countries',
    who: everyone,
    async handle({ db, reader, t, now, query }) {
      const countries = await listCountries(db, now);
      const figures = (await findFigures(db)).countries;
      const description = t('site.countries.lead', { count: countries.length });
      const asked = query.get('by');
      const by = isShadedBy(asked) ? asked : 'running';
      const view = <CountriesPage {...{ reader, countries, figures, by }} />;
      return page(view, { area: 'site', title: t('site.countries.title'), current: 'countries', description });
    },
  }),
  route({
    method: 'GET',
    path: '/at/:country',
    who: everyone,
    async handle({ db, actor, reader, t, language, now, params }) {
      const country = (await findCountry(db, params.country.toUpperCase(), now))?.code;
      // A page has one address: /at/ES is not found.
      if (!country || params.country !== country.toLowerCase()) return notFound;
      const figures = (await findFigures(db)).countries.find((row) => row.country === country);
      const service = await findAnsweringService(db, country);
      const newest = await listNewestProjects(db, { country, most: 8 });
      const title = t('site.country.title', { country: countryName(country, language) });
      const view = <CountryPage {...{ actor, reader, country, figures, service, newest }} />;
      return page(view, { area: 'site', title, current: 'countries', description: t('site.country.lead') });
    },
  }),
];
