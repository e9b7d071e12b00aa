import { wordsOf } from '#domains/core/programme/queries.ts';
import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import { notFound, page, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { findSuggestion } from './access.ts';
import { dismissSuggestion } from './commands/dismiss-suggestion.ts';
import { restoreSuggestion } from './commands/restore-suggestion.ts';
import { readPage, readReason } from './forms.ts';
import type { SuggestingPage } from './model.ts';
import { HowPage } from './pages/how-page.tsx';
import { SuggestionsPage } from './pages/suggestions-page.tsx';
import { paths } from './paths.ts';
import { canSeeSuggestions } from './policy.ts';
import { findSuggestions } from './queries.ts';

export const suggestionsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/people/suggestions',
    who: ['member'],
    async handle({ db, actor, reader, query, now }) {
      if (!canSeeSuggestions(actor)) return notFound;
      const suggestions = await findSuggestions(db, actor, now);
      const words = await wordsOf(db);
      const subjectLabel = (key: string) => words.label('subject', key, reader.language);
      const view = <SuggestionsPage {...{ reader, suggestions, subjectLabel }} away={query.get('away')} />;
      return page(view, { area: 'desk', title: reader.t('suggestions.title'), current: 'people' });
    },
  }),
  route({
    method: 'GET',
    path: '/people/how-suggestions-work',
    who: ['member'],
    async handle({ actor, reader, services }) {
      if (!canSeeSuggestions(actor)) return notFound;
      return page(<HowPage reader={reader} bound={services.suggestedToAtMost} />, {
        area: 'desk',
        title: reader.t('suggestions.how'),
        current: 'people',
      });
    },
  }),
  route({
    method: 'POST',
    path: '/people/suggestions/:id/dismissal',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const found = await findSuggestion(request, request.params.id);
      if (!found) return notFound;
      const result = await dismissSuggestion(request, found, readReason(request.form));
      return result.ok ? seeOther(`${pathOf[readPage(request.form)]()}?away=${found.id}`) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/people/suggestions/:id/restoral',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const found = await findSuggestion(request, request.params.id);
      if (!found) return notFound;
      const result = await restoreSuggestion(request, found);
      return result.ok ? seeDone(pathOf[readPage(request.form)](), 'suggestions.done.restored') : notFound;
    },
  }),
];

const pathOf: Readonly<Record<SuggestingPage, () => string>> = {
  desk: desk.desk,
  people: peopleSearch.people,
  suggestions: paths.suggestions,
};
