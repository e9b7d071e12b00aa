import type { Topic } from '#domains/work/partner-forums/model.ts';

interface Said {
  /** The country of a teacher who is in the demonstration. */
  readonly by: string;
  readonly body: string;
  /** Before now. */
  readonly hoursAgo: number;
}

interface Asked extends Said {
  /** `campaign`: that of the demonstration. */
  readonly forum: Topic | 'campaign';
  readonly title: string;
  readonly replies: readonly Said[];
}

export const campaign = {
  title: 'Water, six weeks',
  about:
    'Every class shows where its water comes from: a tap, a well, a river, the rain. Find a class in another country, compare, and tell here what surprised you.',
};

/** What teachers of many countries ask and answer, in their own languages and in English. */
export const forumTalk: readonly Asked[] = [
  {
    forum: 'ages_7_11',
    by: 'LT',
    title: 'Snow days: who has some, who wants some?',
    body: 'We photograph the same tree every Monday. Who has a tree without snow?\n\nOne picture a week, three words below it, until April.',
    hoursAgo: 190,
    replies: [
      { by: 'PT', body: 'We have an orange tree, and no snow since 1954. May we join?', hoursAgo: 170 },
      { by: 'LT', body: 'Yes! Monday at ten, if the light is good where you are.', hoursAgo: 166 },
      { by: 'ES', body: 'Aquí un almendro: en febrero se pone blanco, pero no es nieve.', hoursAgo: 30 },
      { by: 'PT', body: 'An almond tree that snows. My pupils want to see it.', hoursAgo: 3 },
    ],
  },
  {
    forum: 'ages_7_11',
    by: 'GR',
    title: 'Ψάχνουμε μια τάξη για αλληλογραφία με πραγματικά γράμματα',
    body: 'Θέλουμε χαρτί, φακέλους και γραμματόσημα, όχι οθόνες. Είμαστε 21 παιδιά και γράφουμε ένα γράμμα τον μήνα, στα αγγλικά ή με ζωγραφιές.',
    hoursAgo: 150,
    replies: [
      {
        by: 'PL',
        body: 'We would love to. How long does a letter take? Ours to Vilnius needed nine days, and the class learnt patience.',
        hoursAgo: 140,
      },
      {
        by: 'GR',
        body: 'Eight days, the post office says. My pupils want to test it: one letter each Monday, a chart on the wall.',
        hoursAgo: 120,
      },
      { by: 'ES', body: 'May a third class join? We could close the triangle.', hoursAgo: 6 },
    ],
  },
  {
    forum: 'ages_7_11',
    by: 'ES',
    title: '¿Qué se desayuna en vuestro pueblo?',
    body: 'Un mural de desayunos: un dibujo, tres palabras, una receta. Empezamos después de las vacaciones.',
    hoursAgo: 96,
    replies: [
      { by: 'RO', body: 'La noi: pâine cu zacuscă. Desenăm!', hoursAgo: 90 },
      { by: 'IT', body: 'Latte e biscotti, quasi sempre. Ma il nonno di Sara mangia la polenta.', hoursAgo: 70 },
    ],
  },
  {
    forum: 'ages_7_11',
    by: 'SE',
    title: 'First project ever. What did you wish you had known?',
    body: 'Two of us start in January. Tell us the mistakes worth avoiding.',
    hoursAgo: 60,
    replies: [
      { by: 'IE', body: 'Agree on the holidays first. Ours never overlapped, and March was empty.', hoursAgo: 55 },
      { by: 'HR', body: 'Start small: one exchange that works is better than a plan for a year.', hoursAgo: 40 },
      {
        by: 'FR',
        body: 'Demandez tout de suite les autorisations pour les photos. Nous avons attendu six semaines.',
        hoursAgo: 22,
      },
    ],
  },
  {
    forum: 'ages_7_11',
    by: 'FR',
    title: 'La marelle, l’élastique, les billes : on échange ?',
    body: 'Chaque classe filme un jeu en deux minutes, sans un mot. On devine les règles, puis on joue.',
    hoursAgo: 26,
    replies: [],
  },
  {
    forum: 'ages_3_6',
    by: 'IT',
    title: 'Una ninna nanna per ogni lingua',
    body: 'Registriamo la ninna nanna che i nonni cantano. Chi ci manda la sua? Bastano un minuto e un disegno.',
    hoursAgo: 80,
    replies: [
      { by: 'FI', body: 'Meillä on sellainen! We send it with a drawing of a bear.', hoursAgo: 50 },
      { by: 'IT', body: 'Un orso! I bambini sono contentissimi.', hoursAgo: 48 },
    ],
  },
  {
    forum: 'ages_3_6',
    by: 'FI',
    title: 'Our kindergarten has a dog on Thursdays',
    body: 'Nalle visits us on Thursdays. Who has an animal that answers?',
    hoursAgo: 20,
    replies: [{ by: 'DE', body: 'Wir haben zwei Hühner. Sie antworten nicht immer, aber laut.', hoursAgo: 8 }],
  },
  {
    forum: 'ages_12_15',
    by: 'DE',
    title: 'Wie weit ist es bis zum Meer? Mathe mit Karten',
    body: 'Meine 8b misst Wege auf Karten und rechnet um. Wir suchen eine Klasse, die weit weg vom Meer oder ganz nah dran ist.',
    hoursAgo: 110,
    replies: [
      { by: 'GR', body: 'We see the sea from the window: 240 metres, measured with steps.', hoursAgo: 100 },
      { by: 'CZ', body: 'Od nás je to 600 kilometrů. We would like to be the far end.', hoursAgo: 45 },
    ],
  },
  {
    forum: 'ages_12_15',
    by: 'PL',
    title: 'Radio szkolne: who makes a podcast in two languages?',
    body: 'Ten minutes a month: news of our towns, one song, one mistake that we made in the other language.',
    hoursAgo: 33,
    replies: [],
  },
  {
    forum: 'ages_16_19',
    by: 'EE',
    title: 'Debate: should a machine mark an essay?',
    body: 'Teams of two countries against teams of two countries. We offer the rules and a calm referee.',
    hoursAgo: 75,
    replies: [
      { by: 'FR', body: 'Avec plaisir, en anglais. Mes élèves disent non, pour le moment.', hoursAgo: 64 },
      { by: 'EE', body: 'Then ours must say yes. That will be hard.', hoursAgo: 62 },
    ],
  },
  {
    forum: 'vocational',
    by: 'RO',
    title: 'Bread: one recipe, five ovens',
    body: 'Our bakery class sends a recipe, yours bakes it with local flour. We compare the crumb under a lamp.',
    hoursAgo: 130,
    replies: [
      { by: 'ES', body: 'Nosotros tenemos un horno de leña. ¿Vale con harina de centeno?', hoursAgo: 88 },
      { by: 'RO', body: 'Rye is welcome. The wilder the better.', hoursAgo: 87 },
    ],
  },
  {
    forum: 'campaign',
    by: 'PT',
    title: 'O nosso poço tem 300 anos',
    body: 'Medimos a água todas as sextas-feiras. Quem tem um poço, um rio ou um lago para comparar?',
    hoursAgo: 70,
    replies: [
      { by: 'HR', body: 'We have a river that hides in a cave and comes out four kilometres later.', hoursAgo: 40 },
      { by: 'GR', body: 'Μια πηγή στην πλατεία. Την πίνουμε κάθε μέρα!', hoursAgo: 12 },
    ],
  },
  {
    forum: 'campaign',
    by: 'IE',
    title: 'Rain, measured with jam jars',
    body: 'It rains here on 220 days. Who can lend us some sun in return?',
    hoursAgo: 15,
    replies: [],
  },
];
