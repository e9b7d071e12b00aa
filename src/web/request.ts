import type { FastifyRequest } from 'fastify';
import { withPlainLineEnds } from '#kernel/characters.ts';
import type { UploadedFile } from '#platform/http.ts';

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

interface Body {
  readonly form: URLSearchParams;
  readonly files: readonly UploadedFile[];
}

/** The body broke off or is malformed: always 400, whichever error the parser throws. */
class UnreadableBody extends Error {
  readonly statusCode = 400;
}

/** Of all fields of a form together, as of a form without files (`bodyLimit`). */
const largestForm = 1024 * 1024;
/** What may be sent where no file is taken: the fields and what stands between them. More is not read at all. */
const largestWithoutFiles = 2 * largestForm;

class TooLarge extends Error {
  readonly statusCode = 413;
}

/** Reads form and file, of at most `largestFile` bytes; 0 where the route takes none, and then files are dropped unread. */
export async function readBody(request: FastifyRequest, largestFile: number): Promise<Body> {
  if (request.body instanceof URLSearchParams) return { form: tidyParams(request.body), files: [] };
  if (!request.isMultipart()) return { form: new URLSearchParams(), files: [] };
  if (Number(request.headers['content-length'] ?? 0) > largestWithoutFiles + 2 * largestFile)
    throw new TooLarge('The body is larger than the route takes.');
  try {
    return await readParts(request, largestFile);
  } catch (cause) {
    if (cause instanceof TooLarge) throw cause;
    throw new UnreadableBody('The body cannot be read.', { cause });
  }
}

async function readParts(request: FastifyRequest, largestFile: number): Promise<Body> {
  const form = new URLSearchParams();
  const files: UploadedFile[] = [];
  let size = 0;
  for await (const part of request.parts({
    limits: { fileSize: (largestFile || largestForm) + 1, files: 1, fields: 200, fieldSize: 300_000, parts: 210 },
  })) {
    if (part.type === 'field') {
      const value = typeof part.value === 'string' ? part.value : '';
      size += value.length;
      // A field that was cut would be taken for what was typed.
      if (size > largestForm || part.valueTruncated) throw new TooLarge('The fields are larger than a form may be.');
      form.append(tidy(part.fieldname), tidy(value));
    } else if (largestFile > 0) files.push(await readFile(part, largestFile));
    else part.file.resume();
  }
  return { form, files: files.filter((file) => file.name !== '' || file.bytes.length > 0) };
}

interface FilePart {
  readonly fieldname: string;
  readonly filename: string | undefined;
  readonly file: AsyncIterable<Buffer> & { readonly truncated: boolean };
}

async function readFile(part: FilePart, largest: number): Promise<UploadedFile> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return {
    field: part.fieldname,
    name: tidy(part.filename ?? ''),
    bytes,
    tooLarge: part.file.truncated || bytes.length > largest,
  };
}

/** Our pages tell the browser to name them to our own server only. */
export function readReferrer({ headers: { referer }, protocol, host }: FastifyRequest): string | undefined {
  const [here, url] = [`${protocol}://${host}`, referer ?? ''].map((text) =>
    URL.canParse(text) ? new URL(text) : null,
  );
  return url && url.origin === here?.origin ? `${url.pathname}${url.search}` : undefined;
}
