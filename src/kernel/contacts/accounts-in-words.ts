const networks = `insta|instagram|ig|tiktok|tik tok|snap|snapchat|sc|discord|whatsapp|wasap|telegram|signal|facebook|twitch|youtube|yt|roblox|fortnite|minecraft|brawl stars|among us|steam|psn|xbox|nintendo|bereal|threads|twitter`;
const label = `(?:name|user|username|account|channel|tag|nick|usuario|cuenta|canal|mío|mio|nombre|όνομα|λογαριασμός|κανάλι|χρήστης|compte|konto|profil)`;
const handle = String.raw`@?[\p{L}\d_][\p{L}\p{M}\d._-]{2,30}`;
const says = `(?: ?[:=] ?| (?:is|es|είναι|est|ist|è) )`;
const figures =
  'zero|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|μηδέν|ένα|δύο|τρία|τέσσερα|πέντε|έξι|επτά|εφτά|οκτώ|οχτώ|εννέα|εννιά';
const boxes = 'g ?mail|gee mail|ge mail|jotmail|hot ?mail|out ?look|ya ?hoo|i ?cloud|proton ?mail';
const forms = [
  // "insta kimmyplays" and "sc: kimmyplays" are all that the line says.
  `^(?:(?:my|mi|el|the|το) )?(?:${networks})(?: ${label}){0,2}(?:${says}| )(?<alone>${handle})[.!]?$`,
  `(?:my|mi|mis|το) (?:${networks}) ${label}${says}(?<mine>${handle})`,
  `(?:${networks}) ${label}(?: ${label})?${says}(?<called>${handle})`,
  String.raw`(?:${networks})(?: \p{L}{1,12}){0,3}(?: ?[:=])? (?<spoken>${handle}(?: (?:${figures})){2,})`,
  String.raw`(?:mail|email|e-mail|correo|μέιλ)${says}(?<mail>${handle})(?: \p{L}{1,4}){0,3} (?:${boxes})`,
  `(?<box>${handle})(?: (?:at|arroba|παπάκι|a))? (?:g mail|gee mail|ge mail|jotmail|hot mail|ya hoo)`,
].map((form) => new RegExp(String.raw`(?<![\p{L}\d_])(?:${form})(?![\p{L}\d_])`, 'giu'));
/** "youtube channel KimmyPlays": capitals within a word stand in names of accounts only. */
const inner =
  /(?<![\p{L}\d_])(?:[iI]nsta|[iI]nstagram|[tT]ik[tT]ok|[sS]nap|[dD]iscord|[tT]wi(?:tch|tter)|[yY]ou[tT]ube|[rR]oblox|[fF]ortnite|[mM]inecraft|[sS]team)(?: [\p{L}:]{1,12}){0,4} (?<camel>\p{L}?\p{Ll}{2,15}\p{Lu}\p{Ll}{2,15})(?![\p{L}\d_])/gu;
/** Pages on which people say how they are reached. */
const pages =
  /(?<![\p{L}\d])(?:[\p{L}\d-]{1,40}\.)?(?:carrd\.co|linktr\.ee|beacons\.ai|bio\.link|about\.me|ask\.fm|ngl\.link|tellonym\.me|discord\.(?:gg|com\/invite)|t\.me|wa\.me|forms\.gle|snapchat\.com\/add)(?:\/[^\s"<>]{0,60})?/giu;
/** Games and networks have names like that themselves. */
const known = /^(?:You|Tik|Face|Mine|What|Snap|Black|White|Among)(?:Tube|Tok|Book|Craft|App|Chat)/;

/** Names of accounts without a figure, said in the words of children, and pages of contacts. */
export function accountsInWords(text: string): readonly { readonly written: string; readonly key: string }[] {
  const lines = text.split(/[\n.!?]+ ?/).map((line) => line.trim());
  const [alone, ...others] = forms;
  const found = [
    ...lines.flatMap((line) => (alone && line.length < longestLine ? [...line.matchAll(alone)] : [])),
    ...[...others, inner].flatMap((form) => [...text.matchAll(form)]),
  ].flatMap(({ groups = {} }) => Object.values(groups).find(Boolean) ?? []);
  const links = [...text.matchAll(pages)].map(([link]) => link);
  return [...found.filter((name) => !known.test(name)), ...links].map((written) => ({
    written,
    key: `@${written.replace(/^@/, '').replace(/[.]+$/, '').toLowerCase()}`,
  }));
}

const longestLine = 80;
