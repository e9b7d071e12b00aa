import type { ToldProject } from './told-project.ts';

export const words: readonly ToldProject[] = [
  {
    title: 'Nanas de tres mares',
    summary:
      'Canciones de cuna del Mediterráneo, el mar Negro y el Báltico: las cantan las abuelas, las aprenden los niños y las graba la clase.',
    countries: 'ES RO EE',
    ages: [9, 10],
    subjects: 'music language_and_literature',
    languages: 'es en ro',
    told: [
      [
        'La primera nana',
        'La cantó la abuela de Vega, sin música y con los ojos cerrados. Al acabar no habló nadie.',
        'crescent-moon musical-notes sailboat',
      ],
      [
        'Una palabra para dormir',
        '«Ro-ro», «nani-nani», «äiu-äiu». Tres lenguas y todas repiten dos veces.',
        'studio-microphone headphone star',
      ],
    ],
  },
  {
    title: 'Letters with stamps on them',
    summary: 'Real letters on paper, one each month, and a book of the best ones. No screens, and a lot of patience.',
    countries: 'CZ PT',
    ages: [10, 12],
    subjects: 'foreign_languages language_and_literature',
    languages: 'en',
    told: [
      [
        'Twenty-four envelopes',
        'They came in one parcel, and each had a name. Tomáš read his three times and put it under his pillow.',
        'envelope postbox pen',
      ],
      [
        'What does your street smell of?',
        'That was the question of November. Braga: chestnuts and rain. Brno: coal, snow and the bakery at the corner.',
        'chestnut bread house',
      ],
    ],
  },
  {
    title: 'The bear who writes home',
    summary: 'A teddy bear travels by post through four kindergartens and keeps a diary in drawings.',
    countries: 'PL SE GR ES',
    ages: [3, 6],
    subjects: 'pre_school_subjects art',
    languages: 'en',
    told: [
      [
        'Miś has packed',
        'A scarf, a toothbrush, one photograph of all of us and four biscuits. The biscuits will not reach Sweden.',
        'teddy-bear luggage scarf',
      ],
      [
        'In the snow',
        'He sat on the sledge in front. He says it was fast. He says he was not afraid.',
        'sled snowman teddy-bear',
      ],
      [
        'A bear at the sea',
        'He stayed under the umbrella and looked at the waves. His ear was wet, we dried it.',
        'teddy-bear umbrella water-wave',
      ],
    ],
  },
  {
    title: 'Words that exist only here',
    summary: 'Saudade, hygge, sobremesa: we collect words that nobody can translate, and try all the same.',
    countries: 'PT DK ES',
    ages: [15, 18],
    subjects: 'language_and_literature foreign_languages philosophy_and_logic',
    languages: 'en es pt',
    told: [
      [
        'Sobremesa takes forty minutes',
        'We could not explain it, so we filmed one. Aarhus asked whether nobody has to go home.',
        'hot-beverage pie chair',
      ],
      [
        'A dictionary of forty words',
        'Every word has a picture, a sentence and somebody’s voice. The last page is empty and waits for yours.',
        'open-book feather light-bulb',
      ],
    ],
  },
  {
    title: 'A reading club across the border',
    summary: 'One book a term in two languages, short reviews in sound, and a shared shelf of favourites.',
    countries: 'FR IT',
    ages: [12, 14],
    subjects: 'library language_and_literature media_education',
    languages: 'fr it',
    told: [
      [
        'On a commencé par le dragon',
        'Lyon lit le soir, Turin lit dans le bus. Tout le monde s’est arrêté au même chapitre.',
        'dragon books glasses',
      ],
      [
        'Un minuto per un libro',
        'Sessanta secondi, cronometro in mano. Giulia ne ha usati quaranta e ha convinto tutti.',
        'stopwatch microphone open-book',
      ],
    ],
  },
  {
    title: 'Fables turned round',
    summary: 'The hare wins, the wolf is kind, the fox is stupid: old fables told anew and acted as shadow plays.',
    countries: 'BG SI',
    ages: [9, 12],
    subjects: 'drama language_and_literature art',
    languages: 'en',
    told: [
      [
        'The fox who could not count',
        'Our Bulgarian fox loses her grapes because she cannot divide by three. Ljubljana laughed for the whole scene.',
        'fox performing-arts flashlight',
      ],
      [
        'Shadows need practice',
        'The rabbit works. The turtle looks like a hat. We are keeping the hat.',
        'rabbit turtle top-hat',
      ],
    ],
  },
  {
    title: 'Our special English days',
    summary: 'One day a month in English only: cooking, sport and mathematics, with the partner class on the screen.',
    countries: 'IT PL',
    ages: [8, 10],
    subjects: 'foreign_languages primary_school_subjects',
    languages: 'en',
    told: [
      [
        'Pancakes by dictation',
        'One reads, one cooks, one translates “whisk”. Fourteen pancakes, two on the ceiling.',
        'pancakes bowl-with-spoon teapot',
      ],
      [
        'A lesson in the yard',
        'Left, right, behind, between. It is easier to learn where you are when you are running.',
        'soccer-ball running-shoe stopwatch',
      ],
    ],
  },
];
