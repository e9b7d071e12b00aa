import type { FastifyRequest } from 'fastify';
import { withPlainLineEnds } from '#kernel/characters.ts';

/** Texts as the domains get them: well-formed Unicode without NUL, which the database cannot store, and with lines that end in \n. */
export function tidy(text: string): string {
  return withPlainLineEnds(text.toWellFormed().replaceAll('\0', ''));
}

export function tidyParams(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...params].map(([name, value]) => [tidy(name), tidy(value)]));
}

export function readQuery(url: string): URLSearchParams {
  const start = url.indexOf('?');
  return start < 0 ? new URLSearchParams() : tidyParams(new URLSearchParams(url.slice(start + 1)));
}

/** Our pages tell the browser to name them to our own server only. */
export function readReferrer({ headers: { referer }, protocol, host }: FastifyRequest): string | undefined {
  const [here, url] = [`${protocol}://${host}`, referer ?? ''].map((text) =>
    URL.canParse(text) ? new URL(text) : null,
  );
  return url && url.origin === here?.origin ? `${url.pathname}${url.search}` : undefined;
}
