import type { ComponentChildren } from 'preact';
import type { Frame, Reader } from '#platform/http.ts';
import { PostmarkCurves } from '#ui/postmark.tsx';
import { excessForms } from '#ui/said-length.ts';
import type { Alphabet, Assets } from './assets.ts';

interface Props {
  readonly frame: Frame;
  readonly reader: Reader;
  readonly assets: Assets;
  readonly nonce: string;
  readonly url: string;
  /** Guests load no script before they touch something. */
  readonly isGuest: boolean;
  /** Tells apart what several people typed into the same browser. */
  readonly who?: string | undefined;
  /** After so many minutes without use their session ends. */
  readonly idle?: number | undefined;
  /** Long texts may outlive a tab in this person's browser. A pupil's may not: many pupils use one computer. */
  readonly keeps?: 'days' | undefined;
  readonly children: ComponentChildren;
}

const rightToLeft = ['ar', 'he', 'fa', 'ur'];

const ownAlphabets: Readonly<Record<string, Alphabet>> = {
  el: 'greek',
  bg: 'cyrillic',
  mk: 'cyrillic',
  sr: 'cyrillic',
  uk: 'cyrillic',
};

/** What headings in this language are written with: digits and the name of the programme are Latin in all of them. */
function fontsOf(language: string, { fonts }: Assets): string[] {
  const own = ownAlphabets[language];
  return [fonts.latin, own && fonts[own]].filter((href) => href !== undefined);
}

/** The HTML document around the bars and the page. */
export function Document({ frame, reader, assets, nonce, url, isGuest, who, idle, keeps, children }: Props) {
  const title = `${frame.title} · ${reader.t('web.programme')}`;
  const isPublic = frame.description !== undefined && !frame.hidden;
  return (
    <html lang={reader.language} dir={rightToLeft.includes(reader.language) ? 'rtl' : 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {!isPublic && <meta name="robots" content="noindex" />}
        {frame.description && <meta name="description" content={frame.description} />}
        {isPublic && <meta property="og:title" content={frame.title} />}
        {isPublic && <meta property="og:description" content={frame.description} />}
        {isPublic && frame.picture && <meta property="og:image" content={new URL(frame.picture, url).href} />}
        {isPublic && <link rel="canonical" href={url} />}
        {frame.feed && <link rel="alternate" type="application/atom+xml" href={frame.feed} title={frame.title} />}
        <meta name="csp-nonce" content={nonce} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {fontsOf(reader.language, assets).map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} data-turbo-track="reload" />
        ))}
        {assets.script && <script type="module" src={assets.script} data-turbo-track="reload" />}
      </head>
      <body
        data-area={frame.area}
        data-visitor={isGuest ? '' : undefined}
        data-who={who}
        data-idle={idle}
        data-keeps={keeps}
        data-signed-out={isGuest ? reader.t('web.signedOutElsewhere') : undefined}
        data-text-waits={isGuest ? reader.t('web.textWaits') : undefined}
        data-lost={reader.t('web.lost')}
        data-slow={reader.t('web.slow')}
        data-slow-kept={reader.t('web.slowKept')}
        data-slow-long={reader.t('web.slowLong')}
        data-again={reader.t('web.sendAgain')}
        data-meant={reader.t('ui.meant', { address: '{address}' })}
        data-too-long={excessForms(reader.t, reader.language)}
      >
        {children}
        <PostmarkCurves />
      </body>
    </html>
  );
}
