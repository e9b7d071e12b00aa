import type { ToldProject } from './told-project.ts';

export const peopleAndPlaces: readonly ToldProject[] = [
  {
    title: 'Bread of seven villages',
    summary: 'Seven recipes, seven ovens and the stories of those who bake. In May we eat all of them on one day.',
    countries: 'LT RO',
    ages: [8, 11],
    subjects: 'home_economics history primary_school_subjects',
    languages: 'en',
    told: [
      [
        'Aldona does not weigh anything',
        'She takes “enough”. We weighed what enough is: 812 grams.',
        'bread sheaf-of-rice balance-scale',
      ],
      [
        'Black and white',
        'Rye from Utena, wheat from Sibiu. After the break only crumbs of both were left.',
        'flatbread baguette-bread honey-pot',
      ],
    ],
  },
  {
    title: 'The station where our town begins',
    summary: 'Railway stations and their stories: who built them, who waited there, and where one can go today.',
    countries: 'BE IT HU',
    ages: [12, 15],
    subjects: 'history geography media_education',
    languages: 'en fr it',
    told: [
      [
        'Platform three',
        'The clock stopped in 1987 and nobody minded. We asked, and on Friday somebody came with a ladder.',
        'station alarm-clock ladder',
      ],
      [
        'Diciannove ore per venirci a trovare',
        'Abbiamo cercato il viaggio più lento con cinque cambi. È anche il più bello.',
        'locomotive luggage mountain',
      ],
    ],
  },
  {
    title: 'Museum in a suitcase',
    summary: 'Ten objects that say who we are travel in a suitcase to the partner school, with a label for each.',
    countries: 'NO SK',
    ages: [10, 13],
    subjects: 'history_of_culture history art',
    languages: 'en',
    told: [
      [
        'Ten things, four hours of quarrel',
        'The stone from the fjord is in. The waffle is out, for reasons of freshness.',
        'luggage waffle mountain',
      ],
      [
        'The suitcase is open',
        'A wooden spoon, a ticket, a key. We put on gloves, although nobody had asked us to.',
        'spoon key gloves ticket',
      ],
    ],
  },
  {
    title: 'Who lived in our school?',
    summary: 'Old buildings, old photographs and the people who went to school here eighty years ago.',
    countries: 'PL FR GR',
    ages: [13, 16],
    subjects: 'history social_studies',
    languages: 'en',
    told: [
      [
        'A name under the paint',
        'On the second floor, behind the cupboard: “Zofia 1938”. We are looking for her.',
        'school old-key magnifying-glass-tilted-left',
      ],
      [
        'Madame Renard remembers',
        'Elle a quatre-vingt-onze ans et elle a reconnu sa place : deuxième rang, près du poêle.',
        'framed-picture chair camera',
      ],
    ],
  },
  {
    title: 'Playgrounds of tomorrow',
    summary: 'Children measure their school yards, draw better ones and show their plans to the mayor.',
    countries: 'SI ES SE',
    ages: [7, 11],
    subjects: 'citizenship mathematics art',
    languages: 'en es',
    told: [
      [
        'Medimos el patio',
        'Sesenta y dos pasos de Nora o cuarenta y uno de la maestra. Hemos decidido usar metros.',
        'straight-ruler playground-slide pencil',
      ],
      [
        'The mayor said “perhaps”',
        'He liked the tree in the middle. We will come back in March with a bigger drawing.',
        'deciduous-tree classical-building megaphone',
      ],
    ],
  },
  {
    title: 'What we throw away',
    summary: 'One week of rubbish, weighed every day in four canteens, and what we can do about it.',
    countries: 'DE MT LV',
    ages: [11, 14],
    subjects: 'environmental_education mathematics citizenship',
    languages: 'en de',
    told: [
      [
        'Montag: 14 Kilo',
        'Am meisten Nudeln. Die Köchin war nicht überrascht, wir schon.',
        'spaghetti basket bar-chart',
      ],
      [
        'Half portions, please',
        'One sign at the counter and five kilos less. Riga copies the sign, Valletta translates it.',
        'green-salad fork-and-knife megaphone',
      ],
    ],
  },
  {
    title: 'Recetas del mar',
    summary: 'Dos pueblos de pescadores cocinan con las mismas seis cosas y comparan lo que sale.',
    countries: 'ES PT',
    ages: [14, 18],
    subjects: 'home_economics foreign_languages geography',
    languages: 'es pt',
    told: [
      [
        'Seis ingredientes',
        'Sardinas, limón, patata, aceite, pan y perejil. Nadie ha dicho que fuera fácil.',
        'fish lemon potato',
      ],
      [
        'O segredo é a paciência',
        'A avó do Rui não quis dizer o tempo do forno. Disse: «até cheirar a domingo».',
        'pot-of-food fish tomato',
      ],
    ],
  },
  {
    title: 'A day without a telephone',
    summary: 'Two classes switch everything off for a day, keep a diary, and compare what was hard.',
    countries: 'FI IE',
    ages: [15, 18],
    subjects: 'media_education psychology ethics',
    languages: 'en',
    told: [
      [
        '08:15',
        'Everybody reached for a pocket. At ten, two people were playing chess. At noon, eleven.',
        'mobile-phone chess-pawn hourglass-done',
      ],
      [
        'What we wrote down',
        'Longest minute: the bus. Best minute: also the bus, because Aoife began to sing.',
        'bus notebook musical-note',
      ],
    ],
  },
];
