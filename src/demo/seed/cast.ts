import { daysAfter } from '#kernel/days.ts';
import type { CountryCode, MemberId, SchoolId } from '#kernel/ids.ts';
import type { Chance } from './chance.ts';
import { streetGames } from './ideas/body-and-care.ts';
import type { DemoSchool, DemoState, DemoTeacher } from './people.ts';
import { places } from './places.ts';

/** The teachers whom /demo lets one be, with a school each. */
export interface Cast {
  readonly juana: DemoTeacher;
  readonly eleni: DemoTeacher;
  readonly andrei: DemoTeacher;
  readonly luz: DemoTeacher;
}

interface Part {
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly country: string;
  readonly town: string;
  readonly school: string;
  readonly writtenIn: string;
  readonly presentation: string;
  readonly state?: DemoState;
  readonly learned: DemoTeacher['spoken'];
}

const parts = {
  juana: {
    given: 'Juana',
    family: 'Doménech Gil',
    email: 'juana@demo.example',
    country: 'ES',
    town: 'Náquera',
    school: 'CEIP Náquera 3',
    writtenIn: 'es',
    presentation:
      'Doy clase a quinto en Náquera, entre naranjos. Me gusta empezar por algo pequeño que el alumnado pueda tocar y acabar con algo que puedan enseñar a sus abuelos.',
    learned: [
      ['es', 'native'],
      ['en', 'B2'],
      ['it', 'A2'],
    ],
  },
  eleni: {
    given: 'Eleni',
    family: 'Papadaki',
    email: 'eleni@demo.example',
    country: 'GR',
    town: 'Βόλος',
    school: '3ο Δημοτικό Σχολείο – Βόλος',
    writtenIn: 'el',
    presentation:
      'Δασκάλα στον Βόλο. Οι μαθητές μου μαζεύουν παιχνίδια που παίζονταν στις αυλές και θέλουν να τα παίξουν με παιδιά από αλλού.',
    learned: [
      ['el', 'native'],
      ['en', 'B2'],
      ['es', 'A2'],
    ],
  },
  andrei: {
    given: 'Andrei',
    family: 'Ionescu',
    email: 'andrei@demo.example',
    country: 'RO',
    town: 'Brașov',
    school: 'Școala Gimnazială Nr. 5 Brașov',
    writtenIn: 'en',
    presentation: 'Sport, maths and a bit of chaos. My class collects the rules of games nobody wrote down.',
    learned: [
      ['ro', 'native'],
      ['en', 'C1'],
    ],
  },
  luz: {
    given: 'Luz',
    family: 'Vega Prieto',
    email: 'luz@demo.example',
    country: 'ES',
    town: 'Badajoz',
    school: 'CEIP Badajoz 12',
    writtenIn: 'es',
    state: 'waiting',
    presentation: 'Acabo de llegar a mi primer centro y me gustaría que mi clase conociera a otra.',
    learned: [
      ['es', 'native'],
      ['en', 'B1'],
    ],
  },
} as const satisfies Readonly<Record<string, Part>>;

export function inventCast(chance: Chance, now: Date): Cast {
  return {
    juana: teacherFrom(parts.juana, chance, now),
    eleni: teacherFrom(parts.eleni, chance, now),
    andrei: teacherFrom(parts.andrei, chance, now),
    luz: teacherFrom(parts.luz, chance, now),
  };
}

function teacherFrom(part: Part, chance: Chance, now: Date): DemoTeacher {
  const state = part.state ?? 'verified';
  const registeredAt = daysAfter(now, state === 'waiting' ? -3 : -400);
  return {
    id: chance.id<MemberId>(registeredAt),
    country: part.country as string as CountryCode,
    school: schoolOf(part, chance, registeredAt),
    givenName: part.given,
    familyName: part.family,
    email: part.email,
    language: part.writtenIn,
    state,
    idea: streetGames,
    ideaText: streetGames.said[part.writtenIn] ?? streetGames.said.en,
    presentation: part.presentation,
    writtenIn: part.writtenIn,
    spoken: part.learned,
    registeredAt,
    activeOn: now,
    available: true,
    awayUntil: null,
  };
}

function schoolOf({ country, town, school }: Part, chance: Chance, at: Date): DemoSchool {
  const place = places.find(({ code }) => code === country);
  if (!place) throw new Error(`No place for ${country}.`);
  return {
    id: chance.id<SchoolId>(at),
    country: country as string as CountryCode,
    name: school,
    town,
    type: 'primary',
    place,
  };
}
