import { createHash } from 'node:crypto';

export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

export function dropFirst(map: Map<string, unknown>, most: number): void {
  if (map.size <= most) return;
  for (const key of map.keys()) {
    map.delete(key);
    return;
  }
}

/**
 * The same function, which knows what it has found last: a long text is searched before a command, within its transaction and for the
 * answer.
 */
export function rememberAnswers<asked extends readonly unknown[], found>(
  find: (...asked: asked) => found,
  most: number,
): (...asked: asked) => found {
  const known = new Map<string, found>();
  return (...asked) => {
    const key = digest(JSON.stringify(asked));
    const found = known.get(key) ?? find(...asked);
    known.set(key, found);
    dropFirst(known, most);
    return found;
  };
}
