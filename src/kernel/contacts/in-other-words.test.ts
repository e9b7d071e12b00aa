import { describe, expect, it } from 'vitest';
import { steepness } from '#test/own-time.ts';
import { contactDetailsIn } from '../contact-details.ts';

const keys = (text: string) => contactDetailsIn([text]).map(({ key }) => key);
const written = (text: string) => contactDetailsIn([text]).map((detail) => detail.written);

describe('an address of which the signs are words', () => {
  it.each([
    ['ana@school-dot-org', 'ana@school.org'],
    ['ana at school-dot-org', 'ana@school.org'],
    ['ana-at-school-dot-org', 'ana@school.org'],
    ['ana_at_school_dot_org', 'ana@school.org'],
    ['ana.at.school.dot.org', 'ana@school.org'],
    ['ana-at-school-dot-co-dot-uk', 'ana@school.co.uk'],
    ['anaATschoolDOTorg', 'ana@school.org'],
    ['anaARROBAcolegioPUNTOes', 'ana@colegio.es'],
    ['ana at school (dot) org', 'ana@school.org'],
    ['ana at school [.] org', 'ana@school.org'],
    ['ana arroba school dot org', 'ana@school.org'],
    ['ana at colegio punto es', 'ana@colegio.es'],
    ['ana chiocciola scuola punto it', 'ana@scuola.it'],
    ['ana chiocciola scuola.it', 'ana@scuola.it'],
    ['ana at scuola punto it', 'ana@scuola.it'],
    ['ana Klammeraffe Schule Punkt de', 'ana@schule.de'],
    ['ana arrobase ecole point fr', 'ana@ecole.fr'],
    ['ania małpa szkola kropka pl', 'ania@szkola.pl'],
    ['nikos παπάκι sxoleio dot gr', 'nikos@sxoleio.gr'],
    ['olena собака shkola крапка ua', 'olena@shkola.ua'],
    ['jana zavináč skola tečka cz', 'jana@skola.cz'],
    ['anna kukac iskola pont hu', 'anna@iskola.hu'],
    ['piet apenstaartje school punt nl', 'piet@school.nl'],
    ['luz7 en gmail', 'luz7@gmail.com'],
    ['luz_garcia on Gmail', 'luz_garcia@gmail.com'],
    ['luz7 bei gmail', 'luz7@gmail.com'],
    ['luz en gmail punto com', 'luz@gmail.com'],
  ])('is found in "%s"', (text, key) => expect(keys(text)).toEqual([key]));

  it.each([
    'Look at the point de vue of both schools',
    'Guardamos las fotos en gmail y el texto en la nube',
    'A polka-dot-dress, a day-at-the-museum book, dot-to-dot pictures',
    'Our film: school dot com, a story of the nineties',
    'Unsere Schule: Punkt 8 Uhr geht es los',
    'Una arroba son once kilos y medio, punto',
    'Τελεία. Το παπάκι κολυμπάει στο σχολείο',
    'Nasza małpa z zoo, kropka na końcu zdania',
    'Le point de départ est à Lyon',
  ])('is not found in "%s"', (text) => expect(written(text)).toEqual([]));
});

describe('a telephone number in words', () => {
  it.each([
    ['seis uno dos tres cuatro cinco seis siete ocho', '612345678'],
    ['Llámame: seis-uno-dos-tres-cuatro-cinco-seis-siete-ocho.', '612345678'],
    ['Seis, uno, dos, tres, cuatro, cinco, seis, siete, ocho', '612345678'],
    ['seis uno dos, tres cuatro cinco, seis siete ocho', '612345678'],
    ['seiscientos doce trescientos cuarenta y cinco seiscientos setenta y ocho', '612345678'],
    ['seis doce, treinta y cuatro, cincuenta y seis, setenta y ocho', '612345678'],
    ['seis veintidós treinta y cuatro cincuenta y seis setenta y ocho', '622345678'],
    ['6 uno 2 tres 4 cinco 6 siete 8', '612345678'],
    ['seis 12 34 56 78', '612345678'],
    ['six one two three four five six seven eight', '612345678'],
    ['oh seven seven double oh nine oh oh one two three', '07700900123'],
    ['nine two three four five six seven', '9234567'],
    ['έξι εννέα ένα δύο τρία τέσσερα πέντε έξι επτά οκτώ', '6912345678'],
    ['έξι εννιά ένα δυο τρία τέσσερα πέντε έξι εφτά οχτώ', '6912345678'],
    ['eksi ennia ena dyo tria tessera pente eksi efta oxto', '6912345678'],
    ['zéro six douze trente-quatre cinquante-six soixante-dix-huit', '0612345678'],
    ['zéro six, quatre-vingt-dix-sept, trente et un, cinquante-six, soixante et onze', '0697315671'],
    ['null eins sieben eins eins zwei drei vier fünf sechs sieben', '01711234567'],
    ['null siebzehn zwölf vierunddreißig sechsundfünfzig achtundsiebzig', '01712345678'],
    ['tre quattro sette uno due tre quattro cinque sei sette', '3471234567'],
    ['sześć zero jeden dwa trzy cztery pięć sześć siedem', '601234567'],
    ['nove um dois três quatro cinco seis sete oito', '912345678'],
    ['шість сім один два три чотири п’ять шість сім', '671234567'],
    ['zero șapte doi unu doi trei patru cinci șase șapte', '0721234567'],
    ['mi teléfono: nueve dos tres cuatro cinco seis', '923456'],
    ['612 y 345 y 678', '612345678'],
    ['612 und 345 und 678', '612345678'],
    ['612 et 345 et 678', '612345678'],
    ['612 και 345 και 678', '612345678'],
    ['612 guion 345 guion 678', '612345678'],
    ['612 y 345 678', '612345678'],
    ['612 📞 345 📞 678', '612345678'],
    ['691 dash 234 dash 5678', '6912345678'],
    ['Zoom ID: 812 3456 7890', '81234567890'],
    ['ID de reunión: 81234567890', '81234567890'],
  ])('is found in "%s"', (text, key) => expect(keys(text)).toEqual([key]));

  it.each([
    'uno, dos, tres, cuatro, cinco, seis',
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
    'Diez, nueve, ocho, siete, seis, cinco, cuatro, tres, dos, uno, cero',
    'one two three one two three one two three one two',
    'One, two, three, four, five, six, seven, all good children go to heaven',
    'five six seven eight, one two three four five six seven eight',
    'two four six eight ten twelve fourteen sixteen eighteen twenty',
    'ένα δύο τρία τέσσερα πέντε έξι επτά οκτώ εννέα δέκα',
    'eins zwei drei vier fünf sechs sieben acht neun zehn',
    'un deux trois quatre cinq six sept huit neuf dix',
    'jeden dwa trzy cztery pięć sześć siedem osiem dziewięć',
    'zero one one zero one zero zero one',
    'Pi is three point one four one five nine two six five',
    'Pi es tres coma uno cuatro uno cinco nueve dos seis cinco',
    'Our marks were seven, eight, nine, six, seven, eight, nine',
    'Niños de seis, siete, ocho, nueve, diez, once y doce años',
    'We read 12 books and 345 pages and 678 words',
    'Pages 612 and 645 and 678, rooms 701 and 702 and 703',
    'Between 650 and 700 and 750 euros',
    'Dos huevos, tres cucharadas de azúcar, 250 g de harina y 125 ml de leche',
    'At nine and 30, ten and 15, eleven and 45',
    'A las nueve y 30, a las diez y 15 y a las once y 45',
    'On the twelfth of May two thousand and twenty-six at half past ten',
    'Nineteen eighty-four, twenty twenty-five and twenty twenty-six',
    'ISBN nine seven eight, eighty-four, 376',
    'The score was three two, four one and two two',
    'From one to two, to three, to four, to five, to six and to seven',
    'Ocho de la tarde, seis y media, dos y cuarto, siete menos diez',
    'En 2024 y 2025 y 2026',
    'On 12.05. and 13.05. and 14.05.2026',
    'One fish two fish red fish blue fish',
    'Room 12 and 345 children and 12 teachers',
  ])('is not found in "%s"', (text) => expect(written(text)).toEqual([]));
});

describe('an account beside the name of its service', () => {
  it.each([
    ['gmail: luzgarcia', 'luzgarcia'],
    ['Gmail: luz.garcia', 'luz.garcia'],
    ['insta: kim', 'kim'],
    ['insta: kim_x', 'kim_x'],
    ['luz7 en Instagram', 'luz7'],
    ['luz_7 (insta)', 'luz_7'],
    ['ana.lopez on Discord', 'ana.lopez'],
    ['mi usuario de Discord es analopez', 'analopez'],
    ['mi usuario de Discord es analopez y juego mucho', 'analopez'],
    ['My nickname on Roblox is analopez.', 'analopez'],
    ['my Minecraft username: analopez', 'analopez'],
    ['Mein Benutzername bei Discord ist analopez', 'analopez'],
    ['mon pseudo sur Snapchat est analopez', 'analopez'],
    ['il mio nome utente di TikTok è analopez', 'analopez'],
    ['mój nick na Discord to analopez', undefined],
    ['mi insta es analopez', 'analopez'],
    ['My Snapchat is analopez.', 'analopez'],
    ['Το Instagram μου είναι analopez', 'analopez'],
    ['Threads: ana_lopez', 'ana_lopez'],
    ['Threads: @ana', '@ana'],
    ['Signal: ana_l.07', 'ana_l.07'],
    ['Steam: ana_l77', 'ana_l77'],
    ['Fortnite: LuzQueen', 'LuzQueen'],
    ['Roblox: luzqueen7', 'luzqueen7'],
    ['PSN luz_queen', 'luz_queen'],
    ['PlayStation: LuzQueen77', 'LuzQueen77'],
    ['Minecraft: @luzqueen', '@luzqueen'],
    ['TikTok: luzqueen', 'luzqueen'],
    ['Telegram: luzqueen', 'luzqueen'],
    ['WhatsApp: luzqueen', 'luzqueen'],
    ['Find me as luzqueen on TikTok', 'luzqueen'],
    ['Búscame como luzqueen en Insta', 'luzqueen'],
    ['Sígueme en TikTok: luzqueen', 'luzqueen'],
    ['Follow me on TikTok, luzqueen.', 'luzqueen'],
    ['SW-1234-5678-9012', 'SW-1234-5678-9012'],
  ])('is found in "%s"', (text, account) => expect(written(text)).toEqual(account === undefined ? [] : [account]));

  it.each([
    'We meet on Zoom on Monday. Our school uses Teams.',
    'Nos vemos en Zoom el lunes; nuestro colegio usa Teams y Discord.',
    'Threads: red, blue and green cotton',
    'The threads of the story, and discord between the brothers',
    'Discord: strife. Harmony: peace.',
    'Steam: H2O as a gas',
    'Signal: green. Then we go',
    'Outlook: sunny. Yahoo: we won!',
    'In Minecraft we built the school; class3b built the river',
    'Minecraft: building, Roblox: adventures',
    'Minecraft world1 and world2, Fortnite season4, PlayStation ps5',
    'Un usuario de TikTok es responsable de lo que publica',
    'Every user of TikTok is watched',
    'Our Instagram account is closed, and our TikTok is private.',
    'Mi Instagram es privado. Mi TikTok es muy divertido.',
    'Mein Instagram ist privat, mon TikTok est secret.',
    'Follow me on TikTok please. Find me on the map.',
    'grupo4 en Instagram, covid19 en TikTok, museo.it su Instagram',
    'Our class at meet.google.com, zoom.us, teams.microsoft.com and whereby.com',
    'https://zoom.us/pricing, https://jitsi.org/downloads',
    'We meet one-time a week; a pay-as-you-go phone',
    'Gmail: nunca. WhatsApp: siempre',
    'My favourite game is Minecraft, hers is Roblox.',
    'eTwinning on Facebook, OpenTwinning on Mastodon',
    'TikTok: iPhone, YouTube: PowerPoint',
    'The nickname of Discord is not known',
    'Switch: on. Line: 7. Nintendo is in Kyoto',
  ])('is not found in "%s"', (text) => expect(written(text)).toEqual([]));
});

describe('the room of a meeting', () => {
  it.each([
    ['https://zoom.us/j/81234567890?pwd=abc', 'zoom.us/j/81234567890'],
    ['us02web.zoom.us/j/81234567890', 'us02web.zoom.us/j/81234567890'],
    ['zoom.us/my/ana.lopez', 'zoom.us/my/ana.lopez'],
    ['https://meet.google.com/abc-defg-hij', 'meet.google.com/abc-defg-hij'],
    ['Google Meet: abc-defg-hij', 'abc-defg-hij'],
    ['https://teams.live.com/meet/9312345678', 'teams.live.com/meet/9312345678'],
    ['https://meet.jit.si/OurTwoSchools', 'meet.jit.si/OurTwoSchools'],
    ['jitsi.school.example/room7', 'jitsi.school.example/room7'],
    ['https://whereby.com/our-school', 'whereby.com/our-school'],
    ['https://school.webex.com/meet/ana.lopez', 'school.webex.com/meet/ana.lopez'],
    ['https://bbb.school.example/b/ana-x1y-2z3', 'b/ana-x1y-2z3'],
    ['https://discord.gg/abc123', 'discord.gg/abc123'],
    ['t.me/+AbCdEf12', 't.me/+AbCdEf12'],
    ['wa.me/qr/ABC123', 'wa.me/qr'],
  ])('is found in "%s"', (text, room) => expect(written(text)).toEqual([room]));

  it('is found in the address of a link', () => {
    const links = [
      'https://teams.microsoft.com/l/meetup-join/19%3ameeting_Abc%40thread.v2/0',
      'https://zoom.us/j/812345',
    ];
    expect(contactDetailsIn([], links)).toHaveLength(2);
    expect(contactDetailsIn([], ['https://zoom.us/pricing', 'https://meet.google.com/'])).toEqual([]);
  });
});

it('details in other words take time that grows with the length of the text, and no faster', async () => {
  for (const kind of [
    'seis ',
    'seis uno ',
    'treinta y ',
    '612 y ',
    '6 y y ',
    'double ',
    'uno, ',
    'y ',
    '📞 6 ',
    '-dot-',
    'a-at-',
    'a_at_b_dot_',
    'aATaa',
    'DOT',
    ' (dot) ',
    ' at a (dot) ',
    'a7 en ',
    'luz7 en gmai ',
    'ana chiocciola b punto ',
    'mi usuario de ',
    'my insta is ',
    'insta user is ',
    'user of insta ',
    'Follow me on insta ',
    'luz_7 ',
    'meet ',
    'zoom.us/',
    'zoom.us/j/',
    'a.zoom.us',
    'jitsi.',
    'a.jitsi-b/',
    '/b/a1b-',
    'SW-1234-',
    'zoom id ',
  ]) {
    const search = (length: number) => {
      const text = kind.repeat(length / kind.length);
      return () => contactDetailsIn([text]);
    };
    expect(await steepness({ less: search(25_000), more: search(100_000), times: 6.25 }), kind).toBeUndefined();
  }
});
