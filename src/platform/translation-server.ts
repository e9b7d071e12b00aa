import { z } from 'zod';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { fewAtOnce, TooBusy } from './few-at-once.ts';

/** A program of the operator's that translates texts. None but it is ever sent a text. */
export interface TranslationServer {
  /** Whether it translates into a language; true as long as it has not said what it offers. */
  offers(language: string): boolean;
  /** As many texts come back, in the same order. */
  translate(asked: TextsToTranslate): Promise<Result<readonly TranslatedText[], TranslationRefusal>>;
}

export interface TextsToTranslate {
  readonly texts: readonly string[];
  readonly format: 'plain' | 'html';
  /** Undefined where the server must find out. */
  readonly from: string | undefined;
  readonly into: string;
  /** What one person asks for is translated one after the other. */
  readonly person?: string;
}

export interface TranslatedText {
  /** As the server wrote it: HTML must be cleaned before it is shown. */
  readonly text: string;
  /** The language of the original, where it is known. */
  readonly from: string | undefined;
}

/** unavailable: no answer in time, or an error; busy: so many wait that one more would wait too long; unknown: not between these languages. */
export type TranslationRefusal = 'unavailable' | 'busy' | 'unknown';

interface Configured {
  /** Where the server answers, without a slash at the end. */
  readonly url: string;
  readonly key?: string | undefined;
  readonly clock: () => Date;
  /** For tests: how long an answer may take, in milliseconds. */
  readonly patience?: number;
}

const usualPatience = 20_000;
/** How long it is believed what the server offers; and how long until one that did not answer is asked again. */
const [offerHolds, askedAgainAfter] = [3_600_000, 60_000];
/** Small machines translate one text at a time. */
const room = { atOnce: 2, waiting: 12, ofOne: 4 };

const languages = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() }));
const translated = z.object({
  translatedText: z.array(z.string()),
  detectedLanguage: z.array(z.object({ language: z.string() })).optional(),
});

/** Codes of ours that the server calls otherwise. */
const theirCodes: Readonly<Record<string, string>> = { no: 'nb' };
const theirs = (language: string) => theirCodes[language] ?? language;
const ours = (code: string) =>
  Object.keys(theirCodes).find((language) => theirCodes[language] === code) ?? code.split('-')[0] ?? code;

interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly body: unknown;
}

/** Undefined where there was no answer in time, or one that is no JSON. */
async function ask(
  { url, key, patience = usualPatience }: Configured,
  what: 'languages' | 'translate',
  sent?: object,
): Promise<Reply | undefined> {
  try {
    const reply = await fetch(`${url}/${what}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
      ...(sent && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...sent, ...(key !== undefined && { api_key: key }) }),
      }),
    });
    return { ok: reply.ok, status: reply.status, body: await reply.json() };
  } catch {
    return undefined;
  }
}

function readTranslations(
  reply: Reply | undefined,
  { texts, from }: Pick<TextsToTranslate, 'texts' | 'from'>,
): Result<readonly TranslatedText[], TranslationRefusal> {
  if (!reply) return refuse('unavailable');
  if (reply.status === 429) return refuse('busy');
  // It answers 400 for languages between which it does not translate.
  if (reply.status === 400) return refuse('unknown');
  const read = reply.ok ? translated.safeParse(reply.body) : undefined;
  if (read?.data?.translatedText.length !== texts.length) return refuse('unavailable');
  const { translatedText, detectedLanguage = [] } = read.data;
  return ok(
    translatedText.map((text, at) => {
      const detected = detectedLanguage[at]?.language;
      return { text, from: from ?? (detected === undefined ? undefined : ours(detected)) };
    }),
  );
}

/** LibreTranslate, or another server that speaks its API: `GET /languages` and `POST /translate`. */
export function libreTranslate(configured: Configured): TranslationServer {
  const now = () => configured.clock().getTime();
  const oneOfFew = fewAtOnce(room);
  let targets: ReadonlySet<string> | undefined;
  let sources: ReadonlySet<string> = new Set();
  let askedAgainAt = 0;

  /** Several may ask for the same text before the first of them has its translation: they wait for that one. */
  const asked = new Map<string, Promise<Result<readonly TranslatedText[], TranslationRefusal>>>();

  async function askWhatItOffers(): Promise<void> {
    askedAgainAt = now() + askedAgainAfter;
    const reply = await ask(configured, 'languages');
    const read = reply?.ok ? languages.safeParse(reply.body) : undefined;
    if (!read?.success) return;
    const codes = read.data.map(({ code }) => code);
    sources = new Set(codes.map(ours));
    targets = new Set([...codes, ...read.data.flatMap((each) => each.targets ?? [])].map(ours));
    askedAgainAt = now() + offerHolds;
  }

  async function translate({ texts, format, into, from: written }: TextsToTranslate) {
    const from = written !== undefined && sources.has(written) ? written : undefined;
    const source = from === undefined ? 'auto' : theirs(from);
    const named = { source, target: theirs(into), format: format === 'html' ? 'html' : 'text' };
    return readTranslations(await ask(configured, 'translate', { q: texts, ...named }), { texts, from });
  }

  async function translateInTurn(texts: TextsToTranslate, person: string | undefined) {
    if (now() >= askedAgainAt) await askWhatItOffers();
    return oneOfFew(() => translate(texts), person).catch((error: unknown) => {
      if (error instanceof TooBusy) return refuse('busy' as const);
      throw error;
    });
  }

  return {
    offers(language) {
      if (now() >= askedAgainAt) void askWhatItOffers();
      return targets?.has(language) ?? true;
    },
    translate({ person, ...texts }) {
      const key = JSON.stringify([texts.texts, texts.format, texts.from, texts.into]);
      const coming = asked.get(key) ?? translateInTurn(texts, person).finally(() => asked.delete(key));
      asked.set(key, coming);
      return coming;
    },
  };
}
