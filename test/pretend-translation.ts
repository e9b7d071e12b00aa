import { ok, refuse } from '#kernel/result.ts';
import type { TextsToTranslate, TranslationRefusal, TranslationServer } from '#platform/translation-server.ts';

export interface PretendTranslation extends TranslationServer {
  /** What it was asked for, in order. */
  readonly asked: TextsToTranslate[];
  /** What it answers from now on in place of translations. */
  refuses: TranslationRefusal | undefined;
  /** What it makes of a text. */
  make: (text: string, into: string) => string;
}

/** A translation server in this process: it writes the language before each text. */
export function pretendTranslation(): PretendTranslation {
  return {
    asked: [],
    refuses: undefined,
    make: (text, into) => `${into}: ${text}`,
    offers: (language) => ['en', 'es', 'el'].includes(language),
    async translate(asked) {
      this.asked.push(asked);
      if (this.refuses) return refuse(this.refuses);
      return ok(asked.texts.map((text) => ({ text: this.make(text, asked.into), from: asked.from })));
    },
  };
}
