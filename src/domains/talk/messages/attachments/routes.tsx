import { notFound, type Route, route } from '#platform/http.ts';
import { findMessageFile } from './access.ts';

export const attachmentRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/messages/files/:file',
    who: ['member'],
    async handle({ db, actor, params }) {
      const file = await findMessageFile({ db, actor }, params.file);
      if (!file) return notFound;
      const { key, kind, type, name } = file;
      return { kind: 'stored file', key, type, name, opens: kind === 'picture' ? 'inline' : 'as download' };
    },
  }),
];
