import type { Chance } from '#demo/seed/chance.ts';
import { ideas } from '#demo/seed/ideas/all-ideas.ts';
import { daysAfter, isoDay } from '#kernel/days.ts';
import type { Bulk } from './bulk.ts';
import type { Person } from './write-people.ts';

interface Parts {
  readonly people: readonly Person[];
  readonly adverts: number;
  readonly now: Date;
}

const cover = '0'.repeat(32);
const effort = [1, 1, 1, 2, 2, 3, 5];

/** Open adverts of the last 90 days, in all languages that the ideas were said in. */
export async function writeAdverts(bulk: Bulk, chance: Chance, { people, adverts, now }: Parts): Promise<void> {
  const rows = Array.from({ length: adverts }, () => {
    const author = chance.pick(people);
    const idea = chance.pick(ideas);
    const [language, said] = chance.pick(Object.entries(idea.said));
    const postedAt = daysAfter(now, -chance.below(8900) / 100 - 0.05);
    return {
      id: chance.id<string>(postedAt),
      author_account: author.id,
      country: author.country,
      state: 'open',
      title: said.slice(0, 80).toWellFormed(),
      description: `<p>${said}</p>`,
      written_in: language,
      participants: 'pupils',
      subjects: [...new Set(idea.subjects)].slice(0, 3),
      languages: [...new Set([language, 'en'])],
      age_from: idea.ages[0],
      age_to: idea.ages[1],
      pupils: 15 + chance.below(15),
      starts_in: `${isoDay(daysAfter(now, chance.below(240))).slice(0, 7)}-01`,
      months: 1 + chance.below(9),
      hours_a_week: chance.pick(effort),
      partner_countries: chance.below(10) === 0 ? ['ES', 'GR', 'RO'] : [],
      partners: 1 + chance.below(3),
      on_site: chance.below(3) === 0,
      cover,
      created_at: postedAt,
      saved_at: postedAt,
      posted_at: postedAt,
      expires_on: isoDay(daysAfter(postedAt, 90)),
    };
  });
  await bulk.copy('advert', rows);
}
