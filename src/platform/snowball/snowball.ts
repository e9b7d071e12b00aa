import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * By language, the number that the module knows its stemmer by: Snowball 3.1.1 as bin/take-stemmers.ts has taken it over. It is memory of
 * its own to which a word is written and from which its stem is read; it reaches nothing outside.
 */
const numbers: Readonly<Record<string, number>> = {
  ar: 0,
  hy: 1,
  eu: 2,
  ca: 3,
  cs: 4,
  da: 5,
  nl: 6,
  en: 7,
  et: 9,
  fi: 10,
  fr: 11,
  de: 12,
  el: 13,
  hu: 15,
  ga: 17,
  it: 18,
  lt: 19,
  no: 21,
  pl: 23,
  pt: 24,
  ro: 25,
  ru: 26,
  sr: 27,
  es: 29,
  sv: 30,
  tr: 32,
};

export const hasStemmer = (language: string): boolean => Object.hasOwn(numbers, language);

interface Snowball {
  readonly memory: WebAssembly.Memory;
  readonly call: (name: string, ...values: readonly number[]) => unknown;
}

let loaded: Snowball | undefined;

function load(): Snowball {
  const bytes = readFileSync(join(process.cwd(), 'src/platform/snowball/snowball.wasm'));
  const module = new WebAssembly.Module(bytes);
  const throws = () => {
    throw new Error('The stemmers failed.');
  };
  // It asks for two functions: one for its failures, one that would prepare values of JavaScript, of which it is handed none.
  const asked = WebAssembly.Module.imports(module);
  const functions = Object.fromEntries(
    asked.map(({ name }) => [name, name === '__wbindgen_init_externref_table' ? () => undefined : throws]),
  );
  const { exports } = new WebAssembly.Instance(module, Object.fromEntries(asked.map((one) => [one.module, functions])));
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('The stemmers have no memory.');
  return {
    memory,
    call(name, ...values) {
      const called = exports[name];
      if (typeof called !== 'function') throw new Error(`The stemmers have no ${name}.`);
      return called(...values);
    },
  };
}

const stemmers = new Map<string, number>();
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** The stem of a word in lower case, by Snowball; the word itself in a language that it does not know. */
export function snowballStem(word: string, language: string): string {
  const number = numbers[language];
  if (number === undefined) return word;
  loaded ??= load();
  const { memory, call } = loaded;
  const stemmer = stemmers.get(language) ?? Number(call('stemmer_new', number));
  stemmers.set(language, stemmer);
  const bytes = encoder.encode(word);
  const at = Number(call('__wbindgen_malloc', bytes.length, 1)) >>> 0;
  new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
  // The module frees what it was handed; what it hands back is ours to free.
  const answer = call('stemmer_stem', stemmer, at, bytes.length);
  const [start = 0, length = 0] = Array.isArray(answer) ? answer.map(Number) : [];
  const stem = decoder.decode(new Uint8Array(memory.buffer, start >>> 0, length));
  call('__wbindgen_free', start, length, 1);
  // Of a word that is nothing but an ending, nothing would be left.
  return stem === '' ? word : stem;
}
