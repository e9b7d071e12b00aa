import { Feed } from 'feed';

interface AtomEntry {
  /** A whole address: the entry's identity too. */
  readonly link: string;
  readonly title: string;
  readonly html: string;
  readonly author: string;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
}

interface AtomFeed {
  readonly self: string;
  readonly link: string;
  readonly title: string;
  readonly author: string;
  readonly updatedAt: Date;
  readonly entries: readonly AtomEntry[];
}

/** A feed as RFC 4287 has it. `origin` makes addresses within the texts whole. */
export function atomFeed({ self, link, title, author, updatedAt, entries }: AtomFeed, origin: string): Buffer {
  const feed = new Feed({
    id: link,
    link,
    title: fitForXml(title),
    author: { name: fitForXml(author) },
    updated: updatedAt,
    feedLinks: { atom: self },
    generator: false,
  });
  for (const entry of entries)
    feed.addItem({
      id: entry.link,
      link: entry.link,
      // The library says that titles are HTML.
      title: escaped(fitForXml(entry.title)),
      content: withOrigin(fitForXml(entry.html), origin),
      author: [{ name: fitForXml(entry.author) }],
      published: entry.publishedAt,
      date: entry.updatedAt,
    });
  return Buffer.from(feed.atom1());
}

/** XML has no way to write most control characters, nor the last two code points of the basic plane. */
function fitForXml(text: string): string {
  return text.toWellFormed().replaceAll(/[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]/gu, '');
}

function withOrigin(html: string, origin: string): string {
  return html.replaceAll(/(<(?:img|a)\b[^<>]*? (?:src|href)=")(\/(?!\/))/g, `$1${origin}$2`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
