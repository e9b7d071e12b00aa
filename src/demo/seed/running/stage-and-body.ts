import type { ToldProject } from './told-project.ts';

export const stageAndBody: readonly ToldProject[] = [
  {
    title: 'One song in five languages',
    summary: 'Every class writes one verse and plays one instrument. In the end it is one song.',
    countries: 'BG ES IT GR',
    ages: [10, 14],
    subjects: 'music foreign_languages',
    languages: 'en es',
    told: [
      [
        'The drum came first',
        'Plovdiv sent eight bars. We played them on tables until the headmaster came, and then he played too.',
        'drum guitar musical-notes',
      ],
      [
        'Una estrofa que rima con todo',
        'Hemos tardado tres semanas en encontrar una palabra que suene bien en cuatro lenguas: «mama».',
        'microphone musical-score violin',
      ],
    ],
  },
  {
    title: 'Circus in the gym',
    summary: 'Juggling, balance and courage: pupils teach each other tricks in short films with subtitles.',
    countries: 'FR CZ',
    ages: [9, 13],
    subjects: 'physical_education foreign_languages drama',
    languages: 'fr en',
    told: [
      [
        'Trois balles, enfin',
        'Il a fallu onze jours. Le douzième, Malo a jonglé devant toute la cantine.',
        'circus-tent tennis balloon',
      ],
      [
        'The plate stays up',
        'Eleven seconds on one stick. Olomouc asks how many plates we had before.',
        'confetti-ball ticket stopwatch',
      ],
    ],
  },
  {
    title: 'Walking to your school',
    summary: 'Every kilometre to school on foot counts. We add them up and walk towards each other on the map.',
    countries: 'SE SK PT',
    ages: [6, 12],
    subjects: 'physical_education mathematics geography',
    languages: 'en',
    told: [
      [
        'Past Copenhagen',
        'Four hundred kilometres in three weeks, and one pair of new shoes.',
        'hiking-boot world-map compass',
      ],
      [
        'We met in Leipzig',
        'Nobody was there, of course, but both arrows touch. We had cake in three countries.',
        'shortcake world-map party-popper',
      ],
    ],
  },
  {
    title: 'Breakfast, drawn',
    summary: 'Five ordinary mornings drawn by children, and then one breakfast of the others, made and eaten here.',
    countries: 'TR PL ES',
    ages: [5, 8],
    subjects: 'health_studies primary_school_subjects art',
    languages: 'en',
    told: [
      [
        'Olives in the morning',
        'Half of the class had never. Now they ask for the small black ones.',
        'olive tomato flatbread',
      ],
      [
        'A drawing of soup',
        'It was seven in the morning and it was soup. We asked twice. It is wonderful soup.',
        'steaming-bowl crayon spoon',
      ],
    ],
  },
  {
    title: 'Ours is a film without words',
    summary: 'Short silent films about one feeling. The other class must name it, and answers with a film.',
    countries: 'RO DE',
    ages: [13, 17],
    subjects: 'media_education art drama',
    languages: 'en',
    told: [
      [
        '“Waiting”, 48 seconds',
        'A door, a cup, a clock. Bremen wrote: this is Sunday.',
        'movie-camera alarm-clock hot-beverage',
      ],
      [
        'Their answer',
        'A dog runs into the picture and nothing else happens. We voted unanimously for joy.',
        'dog clapper-board star',
      ],
    ],
  },
  {
    title: 'Tailors of the future',
    summary: 'Vocational schools make one jacket together out of three old ones, sleeve by sleeve, by post.',
    countries: 'PT HU IT',
    ages: [16, 19],
    subjects: 'art design_and_technology',
    languages: 'en it',
    told: [
      [
        'The left sleeve has arrived',
        'Denim, with a seam that we could not explain until Szeged sent the film.',
        'coat thread scissors',
      ],
      [
        'La giacca cammina',
        'Tre sarti, tre paesi, una fodera a fiori. Va stretta a tutti e piace a tutti.',
        'coat yarn hibiscus',
      ],
    ],
  },
  {
    title: 'Masks for winter',
    summary: 'How do our towns chase winter away? We make the masks, learn the steps and send the noise.',
    countries: 'HR BG ES',
    ages: [8, 12],
    subjects: 'art history_of_culture music',
    languages: 'en es',
    told: [
      [
        'Bells from the attic',
        'Ivan’s great-grandfather wore them. They weigh nine kilos, and one hears them in the next village.',
        'megaphone performing-arts snowflake',
      ],
      [
        'Hemos asustado al invierno',
        'Doce cencerros, un tambor y la directora con cuernos. Al día siguiente hizo sol.',
        'long-drum performing-arts sun',
      ],
    ],
  },
];
