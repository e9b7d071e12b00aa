import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Assets {
  readonly styles: readonly string[];
  readonly script: string | undefined;
  /** Of the headings, by the alphabet that they are for. */
  readonly fonts: Readonly<Record<Alphabet, string | undefined>>;
}

const alphabets = ['latin', 'greek', 'cyrillic'] as const;
export type Alphabet = (typeof alphabets)[number];

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
}

/** Names of the built files. Without a build (in tests of the server alone) pages come without style and script. */
export function readAssets(directory: string): Assets {
  try {
    const manifest: Record<string, Chunk | undefined> = JSON.parse(
      readFileSync(join(directory, '.vite/manifest.json'), 'utf8'),
    );
    const script = manifest['src/browser/main.ts'];
    const styles = manifest['src/browser/styles.css'];
    const font = (alphabet: Alphabet) => {
      const file = Object.values(manifest).find((chunk) => chunk?.file.includes(`/commissioner-${alphabet}-700`))?.file;
      return file && `/${file}`;
    };
    return {
      styles: [...(styles ? [`/${styles.file}`] : []), ...(script?.css ?? []).map((file) => `/${file}`)],
      script: script && `/${script.file}`,
      fonts: { latin: font('latin'), greek: font('greek'), cyrillic: font('cyrillic') },
    };
  } catch {
    return { styles: [], script: undefined, fonts: { latin: undefined, greek: undefined, cyrillic: undefined } };
  }
}
