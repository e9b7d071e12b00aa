import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * Loaded first in each worker of the project "fast", where modules are imported as Node does it. Vite would transform them one by one,
 * when they are asked for, and stand a getter before each name that is imported.
 */

/** What ./transform.ts has made, by path. */
export const transformed = '.cache/modules.json';

const quickArgon2 = pathToFileURL('test/quick-argon2.ts').href;
let modules: Readonly<Record<string, string>> | undefined;

const codeOf = (url: string): string | undefined => {
  if (!/\.tsx?(?:\?|$)/.test(url) || url.includes('/node_modules/')) return undefined;
  modules ??= existsSync(transformed) ? JSON.parse(readFileSync(transformed, 'utf8')) : {};
  return modules?.[fileURLToPath(url.split('?', 1)[0] ?? url)];
};

registerHooks({
  resolve(specifier, context, next) {
    const isQuick = specifier === '@node-rs/argon2' && !context.parentURL?.startsWith(quickArgon2);
    return isQuick ? { url: quickArgon2, shortCircuit: true } : next(specifier, context);
  },
  load(url, context, next) {
    const source = codeOf(url);
    return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true };
  },
});
