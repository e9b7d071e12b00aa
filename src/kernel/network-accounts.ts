/** An account of a social network or messenger, as a text names it. */
interface NetworkAccount {
  readonly written: string;
  readonly key: string;
}

/** Hosts by which one is reached, with what stands before the name of an account there. */
const hosts: readonly (readonly [network: string, host: string, before?: string])[] = [
  ['telegram', 't.me|telegram.me|telegram.dog|telegram.im|telegram.org', 's/|joinchat/'],
  ['whatsapp', 'wa.me|wa.link|api.whatsapp.com|chat.whatsapp.com|whatsapp.com', 'channel/|invite/|message/'],
  ['instagram', 'instagram.com|instagr.am|ig.me|threads.net|threads.com', 'm/|stories/'],
  ['facebook', 'facebook.com|fb.com|fb.me|m.me|messenger.com', 't/|people/|profile.php\\?id='],
  ['tiktok', 'tiktok.com'],
  ['snapchat', 'snapchat.com', 'add/|t/|(?=@)'],
  ['discord', 'discord.gg|discord.com|discordapp.com', 'invite/|users/'],
  ['twitter', 'twitter.com|x.com'],
  ['youtube', 'youtube.com', '(?=@)|c/|user/|channel/'],
  ['linkedin', 'linkedin.com', 'in/'],
  ['bluesky', 'bsky.app', 'profile/'],
  ['vk', 'vk.com|vk.me|ok.ru'],
  ['viber', 'viber.me|invite.viber.com|chats.viber.com'],
  ['signal', 'signal.me|signal.group', '#p/|#eu/|#'],
  ['skype', 'join.skype.com', 'invite/'],
  ['twitch', 'twitch.tv'],
  ['reddit', 'reddit.com', 'u/|user/'],
  ['line', 'line.me', 'ti/p/|R/ti/p/'],
  ['kakao', 'open.kakao.com', 'o/|me/'],
  ['matrix', 'matrix.to', '#/'],
  ['threema', 'threema.id'],
  ['roblox', 'roblox.com', 'users/'],
  ['steam', 'steamcommunity.com', 'id/|profiles/'],
  ['bereal', 'bere.al|bereal.com'],
  ['kik', 'kik.me'],
  ['zalo', 'zalo.me'],
  ['questions', 'ngl.link|tellonym.me|ask.fm|curiouscat.live'],
  // One address for all accounts of a person.
  [
    'links',
    'linktr.ee|beacons.ai|bio.link|lnk.bio|taplink.cc|allmylinks.com|campsite.bio|solo.to|about.me|msng.link|hoo.be',
  ],
];
/** Where the account must be named behind one of these words: other addresses of the host show something else. */
const onlyBehind = new Set(
  'snapchat youtube linkedin bluesky signal reddit line discord kakao matrix roblox steam'.split(' '),
);
/** Addresses that open the program of a network, and those of which the account follows at once: "skype:ana?call". */
const schemes = `tg viber whatsapp sgnl signal fb-messenger weixin kik snapchat instagram discord kakaotalk kakaolink line zalo threema
  matrix icq imo msteams session facetime facetime-audio skype xmpp sip sips`;
const bareSchemes = 'tg facetime facetime-audio skype xmpp sip sips';

/** First words of addresses that show something, and are no account. */
const noAccounts = new Set(
  `p reel reels tv explore about legal help developer accounts login i home hashtag search intent share sharer sharer.php watch events groups
   pages marketplace policies privacy terms settings video videos tag music discover download dl downloads feed wall channels guild
   blog business features directory games faq apps tour press`.split(/\s+/),
);

const listed = (words: string) => words.trim().split(/\s+/).join('|');
const account = String.raw`@?([\p{L}\p{N}+_][\p{L}\p{M}\p{N}._+-]{1,60})`;
const links = [
  ...hosts.map(([network, host, before]) => ({
    network,
    link: new RegExp(
      String.raw`(?<![\p{L}\p{N}.-])(?:[a-z]{1,6}(?:-[a-z]{2})?\.)?(?:${host.replaceAll('.', '\\.')})\.?(?::\d{1,5})?[/\\]{1,2}` +
        (onlyBehind.has(network) && !host.startsWith('discord.gg')
          ? `(?:${before})${account}`
          : `(?:${before ?? ''})?${account}`),
      'giu',
    ),
  })),
  {
    network: 'program',
    link: new RegExp(
      String.raw`(?<![\p{L}\p{N}.+-])((?:(?:${listed(schemes)}):\/\/|(?:${listed(bareSchemes)}):)[\p{L}\p{N}+_@?=&/.-]{2,80})`,
      'giu',
    ),
  },
];

/** What networks are called in sentences. English words such as "signal" are left out. */
const networks = listed(
  `instagram insta telegram tiktok tik\\stok snapchat snap discord whatsapp wasap wassap guasap facebook fb twitter skype viber youtube
  twitch roblox mastodon bluesky bereal wechat kik messenger ig ίνσταγκραμ ινσταγκραμ ίνστα ινστα τικ\\sτοκ τικτοκ τέλεγκραμ βάιμπερ βαιμπερ
  φέισμπουκ φεισμπουκ телеграм інстаграм инстаграм тикток вайбер`,
).replaceAll('\\s', ' ?');
const handle = String.raw`@[\p{L}\p{N}_][\p{L}\p{M}\p{N}._]{1,40}`;
const network = String.raw`(?<![\p{L}\p{N}@#./])(?:${networks})(?![\p{L}\p{N}])`;
/** With a sign that no word has inside: "ana_l", "ana.lopez7", "kim#1234". */
const oddName = String.raw`(?=[\p{L}\p{N}]{0,30}[_#\d]|[\p{L}]{1,30}\.[\p{L}_\d])\p{L}[\p{L}\p{M}\p{N}._#]{2,40}`;
/** The same where only a blank stands before it: "class3b", "mp3" and "www.school.example" may follow the name of a network. */
const oddestName =
  String.raw`(?!(?:www|class|clase|klasse|classe|klasa|grade|group|grupo|year|page|room|level|covid|web|mp|top|version)[\d.])` +
  String.raw`(?![\p{L}\p{N}.-]{1,50}\.(?:com|org|net|edu|eu|es|gr|html?|jpe?g|png|gif|pdf|mp\d|docx?|pptx?)(?![\p{L}\p{N}]))` +
  String.raw`(?=[\p{L}\p{N}.]{1,30}[_#][\p{L}\p{N}]|\p{L}{3,30}\d|\p{L}{2,30}\.[\p{Ll}_\d])\p{L}[\p{L}\p{M}\p{N}._#]{3,40}`;
const is = `(?: {1,2}(?:is|es|ist|est|è|jest|είναι|name|nick|user|username|usuario|account|cuenta|handle|id)){0,2}`;
const before = new RegExp(String.raw`${network}[^@\n.!?;]{0,25}(${handle})`, 'giu');
const named = new RegExp(String.raw`${network}${is} {0,2}[:：=>→–—-]{1,2} {0,2}(${oddName})(?![\p{L}\p{N}])`, 'giu');
const beside = new RegExp(String.raw`(?i:${network}${is})[ \n]{1,3}(${oddestName})(?![\p{L}\p{N}])`, 'gu');
const after = new RegExp(String.raw`(?<![\p{L}\p{N}._%+-])(${handle})[^@\n.!?;]{0,20}${network}`, 'giu');
/** Any one word, where nothing else follows: "Insta: analopez", or below a heading. */
const alone = new RegExp(
  String.raw`${network}${is} {0,2}[:：=→][ \n]{0,3}([\p{L}][\p{L}\p{M}\p{N}._-]{3,30})(?= {0,2}(?:$|[\n,;)/|]|[.!](?:\s|$)))`,
  'giu',
);
/** What is said of a network in one word, or is another one. */
const noNames = new RegExp(
  `^(?:${networks}|${listed(`
    never often daily always sometimes rarely everyone everybody nobody none nothing many most some people friends photos pictures videos
    messages music news chat calls school home good boring useful dangerous forbidden allowed today yesterday twice weekly
    nunca siempre todos todas nadie nada mucho poco diario fotos vídeos mensajes amigos música prohibido aburrido peligroso hoy
    jamais toujours souvent tous personne rien amis immer niemand alle viele keine freunde fotos videos musik verboten heute
    sempre tutti nessuno niente amici foto musica zawsze nigdy wszyscy nikt zdjęcia filmy ποτέ πάντα όλοι κανείς τίποτα φίλοι φωτογραφίες
    μουσική σήμερα завжди ніколи всі ніхто друзі фото музика`)})$`,
  'iu',
);

/** The accounts that a text names by their address, or by a name beside that of the network. Its time grows with the length of the text. */
export function networkAccountsIn(text: string): NetworkAccount[] {
  const linked = links.flatMap(({ network: of, link }) =>
    [...text.matchAll(link)].flatMap(([written, found = '']) =>
      noAccounts.has(found.toLowerCase()) ? [] : [{ written, key: keyOf(of, found) }],
    ),
  );
  const told = [before, named, beside, after, alone].flatMap((form) =>
    [...text.matchAll(form)].flatMap(([, found = '']) =>
      noNames.test(found) ? [] : [{ written: trimmed(found), key: keyOf('', found) }],
    ),
  );
  return [...linked, ...told];
}

const trimmed = (found: string) => found.replace(/[.]+$/, '');
const keyOf = (of: string, found: string) => `${of}@${trimmed(found).replace(/^@/, '').toLowerCase()}`;
