import type { Fields } from '../browser.ts';

/** What somebody types into the two steps of an advert. */
export function writingOf(): { readonly step1: Fields; readonly step2: Fields } {
  return {
    step1: {
      title: 'We send each other the games of our yards',
      description: 'Each class films three games. In May we play all six on one morning.',
      descriptionAs: 'plain',
      participants: 'pupils',
      subjects: 'physical_education',
      age_from: '8',
      age_to: '11',
      pupils: '22',
    },
    step2: {
      languages: 'en',
      partners: '1',
      starts_in: '2027-01-01',
      months: '5',
      hours_a_week: '1',
      answers_seen_by: 'author',
      open_days: '90',
    },
  };
}
