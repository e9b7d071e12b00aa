import type { Domain } from '#domains/manifest.ts';
import { longestTitle } from '#platform/forms.ts';

export const content: Domain = {
  name: 'core/content',
  limits: { longestTitle },
};
