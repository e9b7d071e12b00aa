import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FilePart, FileStore } from '#platform/files.ts';
import type { Answer } from '#platform/http.ts';

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly files: FileStore;
}

/**
 * A file of the store for those who may have it now: nothing on the way keeps it, and the browser asks each time. Undefined where nothing is
 * kept under the key.
 */
export async function sendStoredFile(
  { request, reply, files }: Asked,
  { key, type, name, opens }: Extract<Answer, { kind: 'stored file' }>,
): Promise<unknown> {
  const size = await files.size(key);
  if (size === 0) return undefined;
  const hash = createHash('sha256').update(key).digest('base64url');
  // Texts go out compressed in several ways; of all else the bytes are always the same.
  const tag = type.startsWith('text/') ? `W/"${hash}"` : `"${hash}"`;
  const disposition = opens === 'inline' ? 'inline' : 'attachment';
  reply.headers({
    'cache-control': 'private, no-cache',
    vary: 'cookie, accept-language',
    etag: tag,
    'accept-ranges': 'bytes',
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  // Opened by itself it is a document: it runs nothing and loads nothing.
  if (opens === 'inline') reply.header('content-security-policy', "default-src 'none'; sandbox");
  if (isNamed(hash, request.headers['if-none-match'])) return reply.code(304).send();
  const condition = request.headers['if-range'];
  const isSame = condition === undefined || condition === tag;
  const part = isSame ? partIn(request.headers.range, size) : 'all';
  if (part === 'none')
    return reply
      .code(416)
      .header('content-range', `bytes */${size}`)
      .removeHeader('content-disposition')
      .type('text/plain; charset=utf-8')
      .send('');
  const content = await files.get(key, part === 'all' ? undefined : part);
  if (!content) return undefined;
  if (part !== 'all') reply.code(206).header('content-range', `bytes ${part.first}-${part.last}/${size}`);
  const length = part === 'all' ? size : part.last - part.first + 1;
  return reply.header('content-length', length).type(type).send(content);
}

const isNamed = (hash: string, asked = '') => asked.split(',').some((one) => one.trim().endsWith(`"${hash}"`));

/** One part of the bytes; several parts at a time, and what cannot be read, are answered with all of them (RFC 9110, 14.2). */
export function partIn(range: string | undefined, size: number): FilePart | 'all' | 'none' {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range?.trim() ?? '');
  const [, from = '', to = ''] = found ?? [];
  if (from === '' && to === '') return 'all';
  if (from === '') return to === '0' ? 'none' : { first: Math.max(0, size - Number(to)), last: size - 1 };
  const [first, last] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
  if (to !== '' && Number(to) < first) return 'all';
  return first >= size ? 'none' : { first, last };
}
