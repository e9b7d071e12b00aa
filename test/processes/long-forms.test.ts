import { expect, it } from 'vitest';
import { schoolForm } from '#domains/people/schools/forms.ts';
import { readChanges as readAdvert } from '#domains/work/adverts/forms.ts';
import { readChanges as readProposal } from '#domains/work/projects/proposal/forms.ts';
import { cleanHtml } from '#platform/clean-html.ts';
import { slowness } from '#test/own-time.ts';
import { findTextRoutines, formsIn, type Routine } from './text-routines.ts';

const { files } = await findTextRoutines();
const school = schoolForm({ type: '' }, () => true);
const anAdvert = (title: string) => ({ form: new URLSearchParams({ title }), description: cleanHtml('') });

const forms: readonly (readonly [name: string, form: Routine])[] = [
  ...(await Promise.all(files.map(formsIn))).flat(),
  ['readChanges of a project', (text) => readProposal(new URLSearchParams({ title: text }), ['title'], () => true)],
  ['readChanges of an advert', (text) => readAdvert(anAdvert(text), ['title'], () => true)],
  ['schoolForm', (text) => school.safeParse({ name: text, town: text, website: text, headName: text })],
];

// By zod itself, a text that is too long is asked all other questions too. Each of these signs stands for eighteen letters.
it.each(forms)('a text of 100,000 signs is refused by %s at once', async (_name, form) => {
  expect(await slowness(() => form('ﷺ'.repeat(100_000)), 100)).toBeUndefined();
});
