import type { ToldProject } from './told-project.ts';

export const nature: readonly ToldProject[] = [
  {
    title: 'A hundred metres of river',
    summary:
      'Each school looks after a hundred metres of its river: what swims there, what is thrown in, and what comes back in spring.',
    countries: 'HR GR',
    ages: [11, 13],
    subjects: 'natural_sciences environmental_education geography',
    languages: 'en',
    told: [
      [
        'Rubber boots on',
        'Eleven degrees, knee-deep, and a duck that wanted our sandwiches. We counted nine kinds of small animals under forty stones.',
        'duck water-wave frog',
      ],
      [
        'Two rivers, one table',
        'We put both lists side by side. The dragonfly larva lives in both rivers, the crayfish only in yours. We are a little envious.',
        'microscope test-tube beetle leaf-fluttering-in-wind',
      ],
      [
        'What the river carried',
        'One shoe, two bottles, a plastic flamingo and eleven metres of fishing line. The flamingo now stands in our corridor as a warning.',
        'flamingo running-shoe fishing-pole',
      ],
    ],
  },
  {
    title: 'Three snails and a turtle',
    summary:
      'The small ones tell each other who lives in their classroom, what it eats, and whether it sleeps in winter.',
    countries: 'IT PT LT',
    ages: [4, 6],
    subjects: 'pre_school_subjects natural_sciences',
    languages: 'en it',
    told: [
      [
        'Rosina eats lettuce',
        'Our biggest snail needs four minutes for one leaf. We clapped when she had finished.',
        'snail leafy-green potted-plant',
      ],
      [
        'The turtle is asleep',
        'In Kaunas it is cold and Timo sleeps in a box in the cellar. The children whisper when they pass.',
        'turtle package snowflake',
      ],
    ],
  },
  {
    title: 'When does spring arrive?',
    summary:
      'Fourteen schools from Cyprus to Norway write down the same six days of the year: first blossom, first swallow, first bee.',
    countries: 'CY NO PL ES',
    ages: [9, 14],
    subjects: 'natural_sciences mathematics geography',
    languages: 'en',
    told: [
      [
        'The almond was first',
        'Lefkosia, 21 January. In Tromsø the sun had come back four days before, for eleven minutes.',
        'cherry-blossom sun bird',
      ],
      [
        'A map that turns green',
        'We colour a square for every report. Green walks north, about thirty kilometres a day. We walk home more slowly than spring.',
        'world-map seedling compass',
      ],
    ],
  },
  {
    title: 'Οι μέλισσες της αυλής',
    summary:
      'Δύο σχολεία φυτεύουν λουλούδια για τις μέλισσες, μετρούν επισκέψεις και φτιάχνουν μικρά ξενοδοχεία εντόμων.',
    countries: 'GR DE',
    ages: [8, 11],
    subjects: 'natural_sciences design_and_technology',
    languages: 'el en de',
    told: [
      [
        'Το πρώτο ξενοδοχείο',
        'Καλάμια, τρύπια ξύλα και μια πινακίδα «ελεύθερα δωμάτια». Ο πρώτος πελάτης ήρθε την Τρίτη.',
        'honeybee wood sunflower',
      ],
      [
        'Δεκαεπτά επισκέψεις σε δέκα λεπτά',
        'Η λεβάντα κέρδισε το γεράνι με δεκαεπτά προς τρεις. Στη Λειψία κέρδισε το φασκόμηλο.',
        'tulip butterfly stopwatch',
      ],
    ],
  },
  {
    title: 'The night sky, twice',
    summary:
      'The same stars from two latitudes: we photograph the sky at the same minute and find out how far apart we are.',
    countries: 'FI ES',
    ages: [14, 17],
    subjects: 'astronomy physics mathematics',
    languages: 'en es',
    told: [
      [
        'Clouds over Oulu',
        'Three evenings, three clouds. In Granada they sent us their Orion as a comfort.',
        'telescope cloud crescent-moon',
      ],
      [
        '2,934 kilometres',
        'From the height of one star we got our distance. The map says 3,105. We are very proud of those six per cent.',
        'ringed-planet triangular-ruler star',
      ],
    ],
  },
  {
    title: 'Mountains in a shoebox',
    summary: 'Landscapes built in shoeboxes, sent by post, and guessed by the other class.',
    countries: 'AT RO FR',
    ages: [7, 10],
    subjects: 'geography art primary_school_subjects',
    languages: 'fr en',
    told: [
      [
        'Boîte numéro un',
        'Du sable, un miroir et trois bateaux en noix. La classe d’Innsbruck a dit : la mer ! C’était un lac.',
        'sailboat mountain package',
      ],
      [
        'The glacier melted',
        'It was made of sugar and it rained into the box. Nobody could have explained climate change better.',
        'snow-capped-mountain umbrella-with-rain-drops ice',
      ],
    ],
  },
  {
    title: 'Weather by post',
    summary: 'Every Monday a postcard with the weather of the week. In June we will have forty weeks of two skies.',
    countries: 'IE MT',
    ages: [8, 10],
    subjects: 'geography mathematics art',
    languages: 'en',
    told: [
      [
        'Rain, rain, rain, rain, sun',
        'Five cards from Galway. The sun got a card of its own, with gold paint.',
        'cloud-with-rain rainbow postbox',
      ],
      [
        'Nobody believed the hail',
        'Malta had hail for six minutes. We sent one piece in an ice box. It arrived as a wet envelope.',
        'cloud-with-snow envelope thermometer',
      ],
    ],
  },
];
