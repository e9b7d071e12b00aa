import { mainlandZone } from '#kernel/time-zone.ts';
import { sentFields, typedValue } from '#kernel/typed-fields.ts';
import { json, notFound, type PageRequest, type Route, route } from '#platform/http.ts';
import { earlierForms } from '#platform/own-saves.ts';
import { findDraft } from '../access.ts';
import { tokenOf } from '../answers.tsx';
import { keepDraft } from '../commands/keep-draft.ts';
import { isStep, registrationLimits, type SeenStep, type Step, stepFields } from '../model.ts';

/** What the page showed from which a form comes. */
export function seenIn({ form, query, language }: PageRequest, step: Step): SeenStep {
  const own = earlierForms(form).map((earlier) => {
    const typed = Object.entries(sentFields(earlier.form, stepFields[step]));
    return Object.fromEntries(typed.filter(([name]) => earlier.names.includes(name)));
  });
  return { version: query.get('version') ?? form.get('version') ?? undefined, own, language };
}

export const autosaveRoute: Route = route({
  method: 'POST',
  path: '/register/draft/:step',
  who: ['guest'],
  async handle(request) {
    const { params, form, now, services, address } = request;
    const { step } = params;
    if (!isStep(step)) return notFound;
    const { token, cookies } = tokenOf(request);
    const draft = await findDraft(request, token);
    const { begun, saving } = registrationLimits;
    const taken = draft ? services.limits.take(saving, token) : services.limits.take(begun, address);
    if (!(await taken)) return json({}, 429);
    const typed = sentFields(form, stepFields[step]);
    const { conflicts } = await keepDraft(request, token, { step, typed, seen: seenIn(request, step) });
    if (conflicts.length > 0) return { ...json({ conflicts }, 409), cookies };
    const country = typedValue({ ...draft?.typed.you, ...typed }, 'country');
    const timeZone = mainlandZone(country);
    return { ...json({ savedAt: now.toISOString(), ...(timeZone !== 'UTC' && { timeZone }) }), cookies };
  },
});
