import { normalForm } from '../normal-form.ts';

/** One letter in each of the three scripts that share their shapes; `-` where a script has no such letter. */
const shapes = `
AΑА BΒВ CϹС EΕЕ FϜ- HΗН IΙІ IΙӀ JͿЈ KΚК MΜМ NΝ- OΟО PΡР S-Ѕ TΤТ XΧХ YΥУ YΥҮ ZΖ- Q-Ԛ W-Ԝ -ΓГ -ΠП -ΦФ -ΛЛ -ΨѰ
aαа bβв b-ь cϲс d-ԁ eεе eєє gɡԍ h-һ hηн iιі iıӏ jϳј kκк k-қ l-ӏ mμм nηп n-ո oοо oσо pρр q-ԛ r-г sς- s-ѕ tτт uυц vνѵ wωѡ w-ԝ xχх yγу yγү z-з
-πп -φф -λл`;

/** What looks like a Latin letter elsewhere: small capitals, Cherokee, Lisu, Armenian, Coptic (from the data of Unicode's UTS 39). */
const latinLookAlikes = `
aɑᎪᗅꓮᴀ bƄᏏᑲᖯꞴᏴᗷꓐʙ cᴄⲥꮯⲤᏟꓚ dԁᏧᑯꓒᎠᗞᗪꓓᴅ eꬲᎬꓰᴇ fꬵꞙẝքꞘᖴꓝꜰ gɡᶃƍցԌᏀᏳꓖɢ hհᏂⲎᎻᕼꓧʜ iıɪɩꙇꭵᎥꓲ jꞲᎫᒍꓙᴊ kⲔᏦꓗᴋ lǀⳐᏞᒪꓡʟ
mⲘᎷᗰꓟᴍ nոռⲚꓠɴ oᴏᴑꬽⲟօⲞՕꓳ pⲣⲢᏢᑭꓑᴘ qԛգզꞯ rꭇꭈᴦⲅꮁƦᎡᏒᖇꓣʀ sꜱƽꮪՏᏕᏚꓢ tⲦᎢꓔᴛ uꞟᴜꭎꭒʋսՍᑌꓴ vᴠꮩᏙᐯꓦ wɯᴡԝաꮃԜᎳᏔꓪ xᕁᕽꞳⲬꓫ yɣᶌʏỿꭚⲨᎩᎽꓬ
zᴢꮓᏃꓜ 0oо 1lӏ`;

/** Latin letters with a stroke, a hook or a tilde through them, which no normal form takes off; the capitals with them. */
const strokedLetters = `
aⱥᶏ bᵬƀɓ cƈȼ dᵭɖɗᶁ eɇᶒ fᵮƒ gɠǥ hɦⱨ iɨᵻᶖ jɉʝ kƙⱪꝁꝃᶄ lɫƚɭɬⱡ mᵯɱᶆ nᵰɲɳƞᶇ oɵ pᵱᵽƥᶈ qɋʠ rᵲɍɽɾᶉ sᵴʂᶊ tᵵƭʈŧⱦ uʉᶙ vⱱᶌ wⱳ xᶍ yɏƴ zᵶƶȥⱬʐᶎ`;

type Script = 'latin' | 'greek' | 'cyrillic';
export const scripts = ['latin', 'greek', 'cyrillic'] as const;
const lettersOf: Readonly<Record<Script, RegExp>> = {
  latin: /^[a-zA-Z]+$/,
  greek: /^\p{Script=Greek}+$/u,
  cyrillic: /^\p{Script=Cyrillic}+$/u,
};

function isOf(script: Script, letter: string): boolean {
  const code = letter.charCodeAt(0);
  if (script === 'latin') return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (script === 'cyrillic' && code >= 0x4_00 && code <= 0x4_ff) return true;
  return code > 0x7f && lettersOf[script].test(letter);
}

/** For each script, by a letter of another, the letter of this one that looks like it. */
const tables: Readonly<Record<Script, ReadonlyMap<string, string>>> = {
  latin: table(0),
  greek: table(1),
  cyrillic: table(2),
};

function table(target: 0 | 1 | 2): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const row of shapes.split(/\s+/).filter(Boolean)) {
    const letters = [...row];
    const own = letters[target] ?? '-';
    if (own !== '-') for (const letter of letters) if (letter !== '-' && !found.has(letter)) found.set(letter, own);
  }
  if (target !== 0) return found;
  for (const row of latinLookAlikes.split(/\s+/).filter(Boolean)) {
    const [own = '', ...others] = row;
    for (const other of others) if (!found.has(other)) found.set(other, own);
  }
  for (const row of strokedLetters.split(/\s+/).filter(Boolean)) {
    const [own = '', ...others] = row;
    for (const other of others.flatMap((letter) => [letter, letter.toUpperCase()]))
      if (!found.has(other)) found.set(other, own);
  }
  return found;
}

/**
 * The words of one script that a word written with letters of several, or of another, looks like: "Кіm" with Cyrillic letters is
 * read as Kim. Handed a word without accents, its capitals kept, for other letters look alike when they are capitals.
 */
export function lookAlikesOf(word: string, sought: readonly Script[] = scripts): readonly string[] {
  const found: string[] = [];
  for (const script of sought) {
    const written = writtenIn(script, word);
    if (written !== undefined && written !== word && !lettersOf[script].test(word)) found.push(written);
  }
  return found;
}

/** Most words have a letter that looks like none of another script. */
function writtenIn(script: Script, word: string): string | undefined {
  const letters = tables[script];
  let written = '';
  for (const letter of word) {
    const own = letters.get(letter) ?? (isOf(script, letter) ? letter : undefined);
    if (own === undefined) return undefined;
    written += own;
  }
  return written;
}

/** The scripts of these words, as far as letters of others look like theirs. */
export function scriptsOf(words: Iterable<string>): readonly Script[] {
  const all = [...words];
  return scripts.filter((script) => all.some((word) => lettersOf[script].test(word)));
}

/** What one letter looks like in a script; itself where that has no such letter. */
export function lookAlikeIn(script: Script, letter: string): string {
  const bare = normalForm(letter, 'NFKD').replaceAll(/\p{M}/gu, '');
  return tables[script].get(bare) ?? bare;
}

/** The same of a letter without accents. */
export function shapeIn(script: Script, letter: string): string {
  const shapes = tables[script];
  return shapes.get(letter) ?? shapes.get(letter.toUpperCase())?.toLowerCase() ?? letter;
}

const families = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Cherokee', 'Lisu', 'Coptic', 'Canadian_Aboriginal'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
);

/** Whether a word has letters of several scripts, which no language has. */
export function isMixed(word: string): boolean {
  return families.filter((family) => family.test(word)).length > 1;
}

/** Letters in circles and squares, and those that flags are made of, which have no plain form in Unicode's tables. */
const enclosed = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
const firstEnclosed = [0x1_f1_e6, 0x1_f1_70, 0x1_f1_50];

export function withPlainLetters(text: string): string {
  return text.replaceAll(enclosed, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const first = firstEnclosed.find((start) => code >= start) ?? code;
    return String.fromCodePoint(0x41 + code - first);
  });
}
