import { searchWords } from '#kernel/fold.ts';
import { page, type Route, route } from '#platform/http.ts';
import { SearchPage } from './pages/search-page.tsx';
import { searchMessages } from './queries.ts';

export const searchRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/messages/search',
    who: ['member'],
    async handle({ db, actor, reader, query }) {
      const q = query.get('q') ?? '';
      const after = query.get('after');
      const words = searchWords(q);
      const found = words && (await searchMessages(db, actor, { words, after }));
      return page(<SearchPage {...{ reader, actor, q, found }} words={words ?? []} older={after !== null} />, {
        area: 'desk',
        title: reader.t('messages.search.title'),
        current: 'messages',
      });
    },
  }),
];
