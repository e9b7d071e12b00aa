import { fold } from './fold.ts';

/** Words that name nothing, by language: by them a text tells in which language it is, and no picture is looked for under them. */
const listed: Readonly<Record<string, string>> = {
  ar: 'و في من إلى على عن مع هذا هذه التي الذي كيف ما كل بدون نحن لا أو',
  az: 'və ilə üçün bir bu da də bizim sizin onların necə nə kim hər olan biz deyil',
  bg: 'и в във с със на за от до се е са наш наша наши нашите как какво кой без всеки друг при по не да ние вие',
  bs: 'i u s sa na za od do je su naš naša naše naših kako šta ko bez svaki koji koja to ne ili po pri iz',
  ca: 'el la els les un una de del dels i en amb per que nostre nostra nostres seu se al com què qui sense cada és són més',
  cs: 'a v ve s se na do pro od o u je jsou náš naše našich jak co kdo bez každý který která to ne nebo po při z ze',
  cy: 'a ac y yr yn ar i o gan am ein eich eu sut beth pwy heb pob mae ydy nid',
  da: 'og i på med for fra til af en et den det de vores jeres deres hvordan hvad hvem uden hver er som at vi ikke om',
  de: 'du dich euch uns dieser wenn wann wo welche würdest unser der die das den dem des ein eine einen und in im mit für von zu zum zur auf aus bei wir ihr unser unsere euer eure wie was wer ohne jeder ist sind nicht es man sich sie zwei drei',
  el: 'και το τα η ο οι του της των στο στη στην στα για με από που μας σας τους ένα μια είναι ως πώς τι ποιος χωρίς κάθε άλλο σε δεν να θα τον την τις',
  en: 'the and for with our your their from about into that this we you are is was of in on at to by how what who without each other us they it an as or not new all one two three',
  es: 'este esta vuestro vuestra cuando dónde cuánto el la los las un una de del y en con para por que nuestro nuestra nuestros nuestras sus su se al cómo qué quién sin cada otro otros desde nos lo es son más dos tres',
  et: 'ja on ning oma meie teie nende kuidas mis kes ilma iga ei see koos ka või kui',
  eu: 'eta da dira gure zure haien nola zer nor gabe bat bakoitza ez ere',
  fi: 'ja on sekä oma meidän teidän heidän miten mitä kuka ilman jokainen ei se kanssa myös tai kun me',
  fr: 'quand où combien le la les un une de des du et en dans avec pour par que qui notre nos votre vos leur leurs se au aux comment sans chaque autre sur ce cette est sont nous vous plus deux trois',
  ga: 'agus an na i le do ar ag ó faoi ár bhur conas cad cé gan gach is tá',
  gl: 'o a os as un unha de do da dos das e en no na con para por que noso nosa nosos se ao como quen sen cada é son máis',
  hr: 'i u s sa na za od do je su naš naša naše naših kako što tko bez svaki koji koja to ne ili po pri iz',
  hu: 'a az és egy van mi mieink hogyan ki nélkül minden nem is vagy meg hogy nekünk nálunk',
  hy: 'և ու մեր ձեր նրանց ինչպես ինչ ով առանց ամեն է են որ համար հետ մասին',
  is: 'og í á með fyrir frá til af er eru okkar ykkar þeirra hvernig hvað hver án ekki sem við',
  it: 'questo questa quando dove quanto ci vi nel nella il lo la i gli le un una di del della dei delle e in con per che nostro nostra nostri nostre vostro si al alla come chi senza ogni altro da è sono noi voi più due tre',
  ka: 'და ჩვენი თქვენი მათი როგორ რა ვინ გარეშე ყოველი არის რომ შესახებ ერთად',
  la: 'et in cum ad de ex pro per noster nostra nostri vester quomodo quid quis sine omnis est sunt non',
  lb: 'an de den d dat déi mat fir vun zu eis eist äert wéi wat wien ouni all ass sinn net mir',
  lt: 'ir į su iš apie mūsų jūsų jų kaip kas be kiekvienas yra ne tai ar per po prie',
  lv: 'un ar no par mūsu jūsu viņu kā kas bez katrs ir ne tas vai pie uz pēc',
  mk: 'и во со на за од до се е нашиот нашата нашите како што кој без секој не да ние',
  mt: 'u il l fi ma għal minn ta tagħna tagħkom kif x min mingħajr kull huwa mhux',
  nl: 'de het een en in op met voor van naar uit bij ons onze jullie hun hoe wat wie zonder elke is zijn niet wij dat',
  no: 'og i på med for fra til av en et den det de vår våre deres hvordan hva hvem uten hver er som at vi ikke om',
  pl: 'i w we my wy jej ich jego tym tego nam wam gdy czy ile jedna jeden z ze na do dla od o u się jest są nasz nasza nasze naszych nasi wasz wasze jak co kto bez każdy który która to nie oraz po przez dwa trzy',
  pt: 'nossas vossa vosso este esta quando onde quanto uns que o a os as um uma de do da dos das e em no na nos nas com para por que nosso nossa nossos nossas seu sua se ao à como quem sem cada outro é são mais dois três',
  ro: 'le voastre vostru când unde cât ne vă și de la în cu pe pentru din un o ale al ai a care că noastră nostru noștri noastre voastră se cum ce cine fără fiecare este sunt noi voi mai doi trei',
  sk: 'a v vo s so na do pre od o u je sú náš naše našich ako čo kto bez každý ktorý ktorá to nie alebo po pri z zo',
  sl: 'in v s z na za od do je so naš naša naše naših kako kaj kdo brez vsak ki ne ali po pri iz',
  sq: 'dhe në me për nga të i e një tonë jonë tona juaj si çfarë kush pa çdo është janë nuk',
  sr: 'и у с са на за од до је су наш наша наше наших како шта ко без сваки који која не или по при из i u sa na za od je su naš naša kako šta ko bez',
  sv: 'och i på med för från till av en ett den det de vår våra deras hur vad vem utan varje är som att vi inte om',
  tr: 've ile için bir bu da de bizim sizin onların nasıl ne kim her olan olarak daha çok biz değil',
  uk: 'і й та в у з зі на для від до про є наш наша наші наших як що хто без кожен який не або по при із ми',
};

const functionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(listed).map(([language, words]) => [language, new Set(words.split(' ').map(fold))]),
);

/** Scripts in which one language of the programme is written. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Arabic}/u, 'ar'],
];

export const languagesOfTexts: readonly string[] = [...functionWords.keys()];

export const namesNothing = (word: string, language: string): boolean =>
  functionWords.get(language)?.has(word) ?? false;

const inAnyLanguage: ReadonlySet<string> = new Set([...functionWords.values()].flatMap((words) => [...words]));

/** Whether a folded word names nothing in some language. */
export const namesNothingSomewhere = (word: string): boolean => inAnyLanguage.has(word);

/** The language of folded words; where several fit alike, one of those that are likely. Undefined where nothing tells it. */
export function guessLanguage(words: readonly string[], likely: readonly string[]): string | undefined {
  const letters = words.slice(0, 20).join('');
  const alone = scripts.find(([script]) => script.test(letters));
  if (alone) return alone[1];
  const scores = [...functionWords].map(([language, known]) => ({
    language,
    // A short title has no such words: then it is the likeliest of those that are likely.
    score:
      words.filter((word) => known.has(word)).length +
      (likely.includes(language) ? 1.2 - likely.indexOf(language) * 0.02 : 0),
  }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score >= 1 ? best.language : undefined;
}
