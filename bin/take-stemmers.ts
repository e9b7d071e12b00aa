/**
 * Takes over the stemmers of Snowball, compiled to WebAssembly, into src/platform/snowball/: what has been indexed with them must be searched
 * with the same ones, so they are data in a fixed version like the words of covers. Run: node bin/take-stemmers.ts, then make-concepts.ts.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetched } from './fetched.ts';

const folder = await fetched({ name: 'multilingual-stemmer', version: '2.1.1' });
copyFileSync(join(folder, 'dist/browser/index_bg.wasm'), 'src/platform/snowball/snowball.wasm');
copyFileSync(join(folder, 'LICENSE'), 'src/platform/snowball/LICENSE');
