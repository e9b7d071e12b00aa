import { wordsOf } from '#domains/core/programme/queries.ts';
import type { Actor, Member } from '#kernel/actor.ts';
import { everyone } from '#kernel/actor.ts';
import { hasProblems, type Problems, readValues } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { findOwnSearch, findSignedSearch, type OwnSearch } from './access.ts';
import { changeSearch } from './commands/change-search.ts';
import { deleteSearch } from './commands/delete-search.ts';
import { endMails } from './commands/end-mails.ts';
import { saveSearch } from './commands/save-search.ts';
import { readList, searchForm } from './forms.ts';
import { nameOf, type SearchedList } from './model.ts';
import { MailsEndPage } from './pages/mails-end-page.tsx';
import { SaveSearchPage, type TypedSearch } from './pages/save-search-page.tsx';
import { SavedSearchesPage } from './pages/saved-searches-page.tsx';
import { paths } from './paths.ts';
import { findSameSearch, listOwnSearches, readsMails } from './queries.ts';
import { findList } from './steps/find-list.ts';

const ownRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk/searches',
    who: ['member'],
    async handle({ db, actor, reader }) {
      const own = await listOwnSearches(db, actor);
      const words = await wordsOf(db);
      const searches = own.map((search) => {
        const { address, describe } = findList(search.list);
        return { ...search, address: address(search.query), finds: describe(search.query, { ...reader, words }) };
      });
      const view = <SavedSearchesPage {...{ reader, searches }} getsMails={await readsMails(db, actor)} />;
      return page(view, { area: 'desk', title: reader.t('saved-searches.title'), current: 'searches' });
    },
  }),
  route({
    method: 'GET',
    path: '/desk/searches/new',
    who: ['member'],
    async handle(request) {
      const { db, actor, query, reader } = request;
      const list = readList(query.get('list'));
      if (!list) return notFound;
      const kept = findList(list).tidy(new URLSearchParams(query.get('search') ?? ''));
      const same = await findSameSearch(db, actor, { list, query: kept });
      if (same) return seeOther(paths.search(same.id));
      const finds = findList(list).describe(kept, { ...reader, words: await wordsOf(db) });
      const name = nameOf(finds, reader.t(`saved-searches.list.${list}`));
      return showForm(request, { list, query: kept }, { name, mails: 'weekly' });
    },
  }),
  route({
    method: 'POST',
    path: '/desk/searches',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const { form } = request;
      const list = readList(form.get('list'));
      if (!list) return notFound;
      const query = findList(list).tidy(new URLSearchParams(form.get('search') ?? ''));
      const typed = { name: form.get('name') ?? '', mails: form.get('mails') ?? '' };
      const read = readValues(searchForm, typed);
      if (!read.ok) return showForm(request, { list, query }, typed, read.problems);
      const saved = await saveSearch(request, { list, query, ...read.value });
      if (saved.ok) return seeDone(paths.searches(), 'saved-searches.done.saved');
      return showForm(request, { list, query }, typed, { '': `saved-searches.problem.${saved.reason}` });
    },
  }),
  route({
    method: 'GET',
    path: '/desk/searches/:id',
    who: ['member'],
    async handle(request) {
      const search = await findOwnSearch(request, request.params.id);
      return search ? showForm(request, search, search) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/desk/searches/:id',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const { form, params } = request;
      const search = await findOwnSearch(request, params.id);
      if (!search) return notFound;
      const typed = { name: form.get('name') ?? '', mails: form.get('mails') ?? '' };
      const read = readValues(searchForm, typed);
      if (!read.ok) return showForm(request, search, typed, read.problems);
      await changeSearch(request, search, read.value);
      return seeDone(paths.searches(), 'saved-searches.done.changed');
    },
  }),
  route({
    method: 'POST',
    path: '/desk/searches/:id/deletion',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const search = await findOwnSearch(request, request.params.id);
      if (!search) return notFound;
      await deleteSearch(request, search);
      return seeDone(paths.searches(), 'saved-searches.done.deleted');
    },
  }),
];

/** Of a search that is to be kept, or of one that is. */
async function showForm(
  { db, actor, reader }: RequestBy<Member>,
  of: { readonly list: SearchedList; readonly query: string; readonly id?: OwnSearch['id'] },
  typed: TypedSearch,
  problems: Problems = {},
): Promise<Answer> {
  const { list, query, id } = of;
  const title = reader.t(id ? 'saved-searches.change' : 'saved-searches.save');
  const address = findList(list).address(query);
  const getsMails = await readsMails(db, actor);
  const view = <SaveSearchPage {...{ reader, list, query, id, title, address, typed, problems, getsMails }} />;
  return page(view, { area: 'desk', title, current: 'searches' }, hasProblems(problems) ? 422 : 200);
}

const mailRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/searches/:id/mails-off/:signature',
    openTo: 'suspended',
    who: everyone,
    handle: async (request) => showMailsEnd(request, request.params, request.query.has('done')),
  }),
  route({
    method: 'POST',
    path: '/searches/:id/mails-off/:signature',
    openTo: 'suspended',
    who: everyone,
    // Mail programs send this form by themselves (RFC 8058): without a cookie, and from no page of ours.
    fromAnywhere: true,
    async handle(request) {
      const { params, form } = request;
      const search = await findSignedSearch(request, params);
      if (!search) return notFound;
      await endMails(request, search);
      // They follow no redirect.
      if (form.has('List-Unsubscribe')) return showMailsEnd(request, params, true);
      return seeOther(`${paths.mailsEnd(params.id, params.signature)}?done=yes`);
    },
  }),
];

async function showMailsEnd(
  request: RequestBy<Actor>,
  params: { readonly id: string; readonly signature: string },
  done: boolean,
): Promise<Answer> {
  const search = await findSignedSearch(request, params);
  if (!search) return notFound;
  const { reader } = request;
  const title = reader.t(done ? 'saved-searches.mailsOff.done' : 'saved-searches.mailsOff.title');
  const view = (
    <MailsEndPage {...{ reader, search, title, done }} action={paths.mailsEnd(params.id, params.signature)} />
  );
  return page(view, { area: 'site', title, hidden: true });
}

export const savedSearchesRoutes: readonly Route[] = [...ownRoutes, ...mailRoutes];
