import { readValues } from '#platform/forms.ts';
import { json, notFound, type Route, route } from '#platform/http.ts';
import { findConversation } from '../access.ts';
import { keepDraft } from './commands/keep-draft.ts';
import { draftForm } from './forms.ts';

export const draftRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/messages/:id/draft',
    who: ['member'],
    async handle(request) {
      const conversation = await findConversation(request, request.params.id);
      if (!conversation) return notFound;
      const read = readValues(draftForm, {
        form: request.query.get('form') ?? '',
        body: request.form.get('body') ?? '',
      });
      if (!read.ok) return json({ wrong: Object.keys(read.problems) }, 422);
      const kept = await keepDraft(request, conversation, read.value);
      return kept.ok ? json({ savedAt: request.now.toISOString() }) : json({ problem: kept.reason }, 409);
    },
  }),
];
