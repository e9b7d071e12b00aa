import type { ToldProject } from './told-project.ts';

export const machines: readonly ToldProject[] = [
  {
    title: 'Robots that deliver letters',
    summary: 'Each class builds a robot that carries a letter through a maze which the other class has designed.',
    countries: 'EE DE ES',
    ages: [12, 15],
    subjects: 'informatics_and_ict technology mathematics',
    languages: 'en',
    told: [
      [
        'Version one turned in circles',
        'It turned for four minutes and was very happy. We call this “the dance” and kept the video.',
        'robot gear love-letter',
      ],
      [
        'The maze of Dresden',
        'They built a dead end with a mirror in it. Our robot greeted itself and reversed. Respect.',
        'robot puzzle-piece magnet',
      ],
      [
        'Delivered',
        'Twenty-one seconds, one letter, no scratches. It said: well done, now yours.',
        'envelope robot trophy',
      ],
    ],
  },
  {
    title: 'How strong is spaghetti?',
    summary: 'Bridges of spaghetti and glue, the same weights, and a table of results that both sides trust.',
    countries: 'IT DK',
    ages: [13, 16],
    subjects: 'physics design_and_technology mathematics',
    languages: 'en',
    told: [
      [
        '2.3 kilos, then a noise',
        'The noise was beautiful. We have it in slow motion.',
        'spaghetti triangular-ruler balance-scale',
      ],
      [
        'Triangles win',
        'Aalborg uses nothing else, and their bridge carried a whole cat. The cat was asked.',
        'cat triangular-ruler bar-chart',
      ],
    ],
  },
  {
    title: 'Electricity without a plug',
    summary: 'We build small windmills and water wheels, measure what they give, and light one lamp on each side.',
    countries: 'NL HR',
    ages: [14, 17],
    subjects: 'physics technology environmental_education',
    languages: 'en',
    told: [
      [
        '0.4 volts of wind',
        'It is not much. It is ours. The lamp did not believe us yet.',
        'wind-face light-bulb gear',
      ],
      [
        'The lamp is on',
        'Rijeka by water, Groningen by wind, at 11:32 on a Thursday. Somebody cried and says it was the glue.',
        'light-bulb water-wave electric-plug',
      ],
    ],
  },
  {
    title: 'Games we program ourselves',
    summary: 'Small computer games about the places where we live, tested by children who have never been there.',
    countries: 'PT BE LV',
    ages: [10, 13],
    subjects: 'informatics_and_ict art geography',
    languages: 'en fr',
    told: [
      [
        'A tram that jumps',
        'In our game the tram of Lisbon jumps over puddles. Riga asked whether it really does.',
        'tram-car joystick umbrella',
      ],
      [
        'Bugs found: 31',
        'The children of Liège found all of them in one lesson. Thank you, we think.',
        'lady-beetle laptop magnifying-glass-tilted-left',
      ],
    ],
  },
  {
    title: 'The price of bread',
    summary:
      'What does a loaf cost, and who gets what of it? Numbers from the field, the mill, the bakery and the shop.',
    countries: 'HU FR SK',
    ages: [15, 18],
    subjects: 'economics mathematics geography',
    languages: 'en',
    told: [
      [
        'Eleven cents for the wheat',
        'The farmer laughed when we asked. Then he took a pencil and wrote it down for us.',
        'sheaf-of-rice bread tractor',
      ],
      [
        'One loaf, four charts',
        'We argued for an hour about the oven. It is the rent. It is always the rent.',
        'bar-chart chart-increasing bread',
      ],
    ],
  },
  {
    title: 'Secret messages',
    summary: 'From Caesar to keys in two parts: we encrypt, break and explain what the others sent.',
    countries: 'CZ CY',
    ages: [14, 18],
    subjects: 'mathematics informatics_and_ict history',
    languages: 'en',
    told: [
      [
        'Broken in nine minutes',
        'Our first message was a poem, and poems use too many e. Lesson learned.',
        'locked-with-key scroll magnifying-glass-tilted-left',
      ],
      [
        'Nobody has read this one yet',
        'It has been lying in your space for two weeks. We are kind: the key is 77 digits long.',
        'key laptop hourglass-not-done',
      ],
    ],
  },
];
