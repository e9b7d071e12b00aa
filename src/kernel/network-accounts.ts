/** An account of a social network or messenger, as a text names it. */
interface NetworkAccount {
  readonly written: string;
  readonly key: string;
}

/** Hosts by which one is reached, with what stands before the name of an account there. */
const hosts: readonly (readonly [network: string, host: string, before?: string])[] = [
  ['telegram', 't.me|telegram.me|telegram.dog', 's/|joinchat/'],
  ['whatsapp', 'wa.me|wa.link|api.whatsapp.com|chat.whatsapp.com|whatsapp.com', 'channel/|invite/|message/'],
  ['instagram', 'instagram.com|instagr.am|ig.me|threads.net|threads.com', 'm/|stories/'],
  ['facebook', 'facebook.com|fb.com|fb.me|m.me|messenger.com', 't/|people/|profile.php\\?id='],
  ['tiktok', 'tiktok.com'],
  ['snapchat', 'snapchat.com', 'add/'],
  ['discord', 'discord.gg|discord.com|discordapp.com', 'invite/|users/'],
  ['twitter', 'twitter.com|x.com'],
  ['youtube', 'youtube.com', '(?=@)|c/|user/|channel/'],
  ['linkedin', 'linkedin.com', 'in/'],
  ['bluesky', 'bsky.app', 'profile/'],
  ['vk', 'vk.com|vk.me'],
  ['viber', 'viber.me|invite.viber.com'],
  ['signal', 'signal.me|signal.group', '#p/|#eu/|#'],
  ['skype', 'join.skype.com', 'invite/'],
  ['twitch', 'twitch.tv'],
  ['reddit', 'reddit.com', 'u/|user/'],
  ['line', 'line.me', 'ti/p/|R/ti/p/'],
];
/** Where the account must be named behind one of these words: other addresses of the host show something else. */
const onlyBehind = new Set(['snapchat', 'youtube', 'linkedin', 'bluesky', 'signal', 'reddit', 'line', 'discord']);

/** First words of addresses that show something, and are no account. */
const noAccounts = new Set(
  `p reel reels tv explore about legal help developer accounts login i home hashtag search intent share sharer sharer.php watch events groups
   pages marketplace policies privacy terms settings video videos tag music discover download dl downloads feed wall channels guild
   blog business features directory games`.split(/\s+/),
);

const account = String.raw`@?([\p{L}\p{N}+_][\p{L}\p{M}\p{N}._+-]{1,60})`;
const links = hosts.map(([network, host, before]) => ({
  network,
  link: new RegExp(
    String.raw`(?<![\p{L}\p{N}.-])(?:[a-z]{1,6}(?:-[a-z]{2})?\.)?(?:${host.replaceAll('.', '\\.')})/{1,2}` +
      (onlyBehind.has(network) && !host.startsWith('discord.gg')
        ? `(?:${before})${account}`
        : `(?:${before ?? ''})?${account}`),
    'giu',
  ),
}));

/** What networks are called in sentences. English words such as "signal" are left out. */
const networks =
  `instagram insta telegram tiktok tik\\stok snapchat discord whatsapp wasap wassap guasap facebook fb twitter skype viber youtube
  twitch roblox mastodon bluesky bereal wechat kik messenger ig ίνσταγκραμ ινσταγκραμ ίνστα ινστα τικ\\sτοκ τικτοκ τέλεγκραμ βάιμπερ βαιμπερ
  φέισμπουκ φεισμπουκ телеграм інстаграм инстаграм тикток вайбер`
    .trim()
    .split(/\s+/)
    .map((word) => word.replace('\\s', ' ?'))
    .join('|');
const handle = String.raw`@[\p{L}\p{N}_][\p{L}\p{M}\p{N}._]{1,40}`;
/** With a sign that no word has inside: "ana_l", "ana.lopez7", "kim#1234". */
const oddName = String.raw`(?=[\p{L}\p{N}]{0,30}[_#\d]|[\p{L}]{1,30}\.[\p{L}_\d])\p{L}[\p{L}\p{M}\p{N}._#]{2,40}`;
const network = String.raw`(?<![\p{L}\p{N}@#./])(?:${networks})(?![\p{L}\p{N}])`;
const before = new RegExp(String.raw`${network}[^@\n.!?;]{0,25}(${handle})`, 'giu');
const named = new RegExp(String.raw`${network} {0,2}[:：=-] {0,2}(${oddName})(?![\p{L}\p{N}])`, 'giu');
const after = new RegExp(String.raw`(?<![\p{L}\p{N}._%+-])(${handle})[^@\n.!?;]{0,20}${network}`, 'giu');

/** The accounts that a text names by their address, or by a name beside that of the network. Its time grows with the length of the text. */
export function networkAccountsIn(text: string): NetworkAccount[] {
  const linked = links.flatMap(({ network: of, link }) =>
    [...text.matchAll(link)].flatMap(([written, found = '']) =>
      noAccounts.has(found.toLowerCase()) ? [] : [{ written, key: keyOf(of, found) }],
    ),
  );
  const told = [before, named, after].flatMap((form) =>
    [...text.matchAll(form)].map(([, found = '']) => ({ written: trimmed(found), key: keyOf('', found) })),
  );
  return [...linked, ...told];
}

const trimmed = (found: string) => found.replace(/[.]+$/, '');
const keyOf = (of: string, found: string) => `${of}@${trimmed(found).replace(/^@/, '').toLowerCase()}`;
