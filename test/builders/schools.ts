import type { NewSchool } from '#domains/people/schools/steps/add-school.ts';
import { country } from './people.ts';

/** What a teacher types about a school that is not in the list. */
export const newSchool = (facts: Partial<NewSchool>): NewSchool => ({
  country: country('ES'),
  name: 'CEIP Los Olivos',
  type: 'primary',
  town: 'Málaga',
  region: '',
  postcode: '',
  street: '',
  website: '',
  code: '',
  headName: 'Carmen Vega',
  headEmail: 'secret-head@olivos.test',
  headLanguage: 'es',
  ...facts,
});
