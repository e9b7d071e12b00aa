import { fold } from '../fold.ts';

/** The digits from 0 to 9; what stands for the same one is joined by a slash. */
const digits: Readonly<Record<string, string>> = {
  ar: 'صفر واحد/واحدة اثنان/اثنين ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني تسعة/تسع',
  bg: 'нула едно/един/една две/два три четири пет шест седем осем девет',
  ca: 'zero u/un/una dos/dues tres quatre cinc sis set vuit/huit nou',
  cs: 'nula jeden/jedna/jedno dva/dvě tři čtyři pět šest sedm osm devět',
  cy: 'dim/sero un dau/dwy tri/tair pedwar/pedair pump chwech/chwe saith wyth naw',
  da: 'nul en/et/én to tre fire fem seks syv otte ni',
  de: 'null eins/ein/eine zwei/zwo drei vier fünf/fuenf sechs sieben acht neun',
  el: 'μηδέν ένα/μία/μια/ένας/έναν δύο/δυο τρία/τρεις τέσσερα/τέσσερις πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά',
  'el-latin':
    'miden/mhden ena/mia dio/dyo/duo tria/treis tessera/tesseris pente eksi/exi efta/epta/ephta okto/oxto/ohto ennea/ennia',
  en: 'zero/oh/nought/nil one two three four five six seven eight nine',
  es: 'cero uno/una/un dos tres cuatro cinco seis siete ocho nueve',
  et: 'null üks kaks kolm neli viis kuus seitse kaheksa üheksa',
  eu: 'zero/huts bat bi hiru lau bost sei zazpi zortzi bederatzi',
  fi: 'nolla yksi/yks kaksi/kaks kolme neljä viisi/viis kuusi/kuus seitsemän kahdeksan yhdeksän',
  fr: 'zéro un/une deux trois quatre cinq six sept huit neuf',
  ga: 'náid/nialas aon/haon dó/dhó/dhá trí ceathair cúig sé seacht ocht/hocht naoi',
  gl: 'cero un/unha dous/dúas tres catro cinco seis sete oito nove',
  hr: 'nula jedan/jedna/jedno dva/dvije tri četiri pet šest sedam osam devet',
  hu: 'nulla egy kettő/két három négy öt hat hét nyolc kilenc',
  hy: 'զրո մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը',
  is: 'núll einn/ein/eitt tveir/tvær/tvö þrír/þrjár/þrjú fjórir/fjórar/fjögur fimm sex sjö átta níu',
  it: 'zero uno/una/un due tre quattro cinque sei sette otto nove',
  ka: 'ნული ერთი ორი სამი ოთხი ხუთი ექვსი შვიდი რვა ცხრა',
  lb: 'null eent/een zwee/zwou dräi véier fënnef sechs siwen aacht néng',
  lt: 'nulis vienas/viena du/dvi trys keturi penki šeši septyni aštuoni devyni',
  lv: 'nulle viens/viena divi/divas trīs četri/četras pieci/piecas seši/sešas septiņi/septiņas astoņi/astoņas deviņi/deviņas',
  mk: 'нула еден/една/едно два/две три четири пет шест седум осум девет',
  mt: 'żero wieħed/waħda tnejn tlieta erbgħa ħamsa sitta sebgħa tmienja disgħa',
  nl: 'nul een/één twee drie vier vijf zes zeven acht negen',
  no: 'null en/ett/én to tre fire fem seks sju/syv åtte ni',
  pl: 'zero jeden/jedna/jedno dwa/dwie trzy cztery pięć sześć siedem osiem dziewięć',
  pt: 'zero um/uma dois/duas três quatro cinco seis/meia sete oito nove',
  ro: 'zero unu/una/unul doi/două trei patru cinci șase șapte opt nouă',
  ru: 'ноль/нуль один/одна/одно два/две три четыре пять шесть семь восемь девять',
  sk: 'nula jeden/jedna/jedno dva/dve tri štyri päť šesť sedem osem deväť',
  sl: 'nič/nula ena/en/eno dva/dve tri štiri pet šest sedem osem devet',
  sq: 'zero një dy tre/tri katër pesë gjashtë shtatë tetë nëntë',
  sr: 'нула један/једна/једно два/две три четири пет шест седам осам девет',
  sv: 'noll en/ett två tre fyra fem sex sju åtta nio',
  tr: 'sıfır bir iki üç dört beş altı yedi sekiz dokuz',
  uk: 'нуль один/одна/одне два/дві три чотири п’ять шість сім вісім дев’ять',
};

/** From 10 to 19, then 20, 30 and so on, where numbers are told in pairs: "treinta y cuatro, cincuenta y seis". */
const larger: Readonly<Record<string, string>> = {
  de: `zehn elf zwölf/zwoelf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
    zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig`,
  el: `δέκα έντεκα/ένδεκα δώδεκα δεκατρία δεκατέσσερα δεκαπέντε δεκαέξι/δεκάξι δεκαεπτά/δεκαεφτά δεκαοκτώ/δεκαοχτώ δεκαεννέα/δεκαεννιά
    είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα`,
  en: `ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety`,
  es: `diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve
    veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa`,
  fr: `dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf
    vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante`,
  it: `dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove
    venti trenta quaranta cinquanta sessanta settanta ottanta novanta`,
  pl: `dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście
    dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt`,
  pt: `dez onze doze treze catorze/quatorze quinze dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove
    vinte trinta quarenta cinquenta sessenta setenta oitenta noventa`,
};

/** From 100 to 900, where the nine digits of a mobile number are told by threes: "seiscientos doce". */
const hundreds: Readonly<Record<string, string>> = {
  el: `εκατό/εκατόν διακόσια τριακόσια τετρακόσια πεντακόσια εξακόσια επτακόσια/εφτακόσια οκτακόσια/οχτακόσια εννιακόσια/εννεακόσια`,
  it: 'cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento',
  pl: 'sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset',
  pt: 'cem/cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
  uk: 'сто двісті триста чотириста п’ятсот шістсот сімсот вісімсот дев’ятсот',
  es: 'cien/ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
};

/** What makes hundreds of the digit before it: "six hundred", "six cents". */
const ofHundreds: Readonly<Record<string, string>> = {
  en: 'hundred',
  fr: 'cent/cents',
  nl: 'honderd',
  ro: 'sută/sute',
};

/** Numbers of two digits in one word. */
const joined: Readonly<Record<string, (ten: string, unit: string) => string>> = {
  de: (ten, unit) => `${unit === 'eins' ? 'ein' : unit}und${ten}`,
  es: (_ten, unit) => `veinti${unit}`,
  it: (ten, unit) => `${/^[uo]/.test(unit) ? ten.slice(0, -1) : ten}${unit}`,
};

/** From 101 to 999 in one word: "sechshundertzwölf", "seicentododici". */
const hundredsInOneWord: Readonly<Record<string, (digit: string) => string>> = {
  de: (digit) => `${digit === 'eins' ? 'ein' : digit}hundert`,
  it: (digit) => (digit === 'uno' ? 'cento' : `${digit}cento`),
};

export const bareNumberWord = (word: string): string => fold(word).replaceAll(/['’ʼ]/g, '');

/** What each word counts, by language. Apostrophes, accents and capitals do not matter. */
export const numberWords: ReadonlyMap<string, ReadonlyMap<string, number>> = readTables();

function readTables(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const words = new Map<string, Map<string, number>>();
  const add = (language: string, forms: string, value: number) => {
    for (const form of forms.split('/')) {
      const bare = bareNumberWord(form);
      words.set(bare, (words.get(bare) ?? new Map<string, number>()).set(language, value));
    }
  };
  // Of the words that are there already.
  const addHundreds = (language: string, hundreds: string, value: number) => {
    add(language, hundreds, value);
    for (const [word, values] of [...words]) {
      const below = values.get(language) ?? 0;
      if (below > 0 && below < 100) add(language, `${hundreds}${word}`, value + below);
    }
  };
  const list = (table: string | undefined) => table?.trim().split(/\s+/) ?? [];
  for (const [language, table] of Object.entries(digits)) {
    const units = list(table);
    const tens = list(larger[language]);
    for (const [value, forms] of units.entries()) add(language, forms, value);
    for (const [at, forms] of tens.entries()) add(language, forms, at < 10 ? 10 + at : (at - 8) * 10);
    for (const [at, forms] of list(hundreds[language]).entries()) add(language, forms, (at + 1) * 100);
    const hundred = ofHundreds[language];
    if (hundred) add(language, hundred, 100);
    const join = joined[language];
    if (join)
      for (const [at, ten] of tens.slice(10).entries())
        for (const [unit, [form = '']] of units.map((forms) => forms.split('/')).entries())
          if (unit > 0 && (language !== 'es' || at === 0)) add(language, join(ten, form), (at + 2) * 10 + unit);
    const inOneWord = hundredsInOneWord[language];
    if (inOneWord)
      for (const [digit, [form = '']] of units.map((forms) => forms.split('/')).entries())
        if (digit > 0) addHundreds(language, inOneWord(form), digit * 100);
  }
  return words;
}
