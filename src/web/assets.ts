import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Assets {
  readonly styles: readonly string[];
  readonly script: string | undefined;
}

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
    return {
      styles: [...(styles ? [`/${styles.file}`] : []), ...(script?.css ?? []).map((file) => `/${file}`)],
      script: script && `/${script.file}`,
    };
  } catch {
    return { styles: [], script: undefined };
  }
}
