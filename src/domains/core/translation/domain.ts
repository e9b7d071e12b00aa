import type { Domain } from '#domains/manifest.ts';
import { sweepTranslations } from './commands/sweep-translations.ts';
import { longestTranslated } from './model.ts';
import { translationRoutes } from './routes.tsx';

export const translation: Domain = {
  name: 'core/translation',
  limits: { longestTranslated },
  routes: translationRoutes,
  sweeps: [{ name: 'translations', run: sweepTranslations }],
};
