import type { Domain } from '#domains/manifest.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { suggestionsErasure } from './erasure.ts';
import { suggestionsFollowUps } from './follow-ups.ts';
import { makeSuggestions } from './making/commands/make-suggestions.ts';
import { sweepSuggestions } from './making/commands/sweep-suggestions.ts';
import { suggestJob } from './making/jobs.ts';
import { suggestionsOwnData } from './own-data.ts';
import { suggestionsRoutes } from './routes.tsx';

export const suggestions: Domain = {
  name: 'people/suggestions',
  ownData: suggestionsOwnData,
  erasure: suggestionsErasure,
  routes: suggestionsRoutes,
  followUps: [suggestionsFollowUps],
  jobs: [handles(suggestJob, (by: By<'program'>, { member }) => makeSuggestions(by, member))],
  sweeps: [{ name: 'suggestions', run: sweepSuggestions }],
};
