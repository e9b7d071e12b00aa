import type { Domain } from '#domains/manifest.ts';
import { sweepTranslations } from './commands/sweep-translations.ts';
import { keptDays, longestTranslated } from './model.ts';
import { translationRoutes } from './routes.tsx';

export const translation: Domain = {
  name: 'core/translation',
  limits: { longestTranslated, translationDays: keptDays },
  routes: translationRoutes,
  sweeps: [{ name: 'translations', run: sweepTranslations }],
};
