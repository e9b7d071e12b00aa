import type { FastifyRequest } from 'fastify';
import type { UploadedFile } from '#platform/http.ts';
import { largestPicture } from '#platform/pictures.ts';

/** Texts as the domains get them: well-formed Unicode without the one character that the database cannot hold. */
export function tidy(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
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

/** The body broke off, or is not what it says: the sender's fault, whatever the parser calls it. */
class UnreadableBody extends Error {
  readonly statusCode = 400;
}

/** Reads form and files. Where the route takes no files, they are dropped unread. */
export async function readBody(request: FastifyRequest, takesFiles: boolean): Promise<Body> {
  if (request.body instanceof URLSearchParams) return { form: tidyParams(request.body), files: [] };
  if (!request.isMultipart()) return { form: new URLSearchParams(), files: [] };
  try {
    return await readParts(request, takesFiles);
  } catch (cause) {
    throw new UnreadableBody('The body cannot be read.', { cause });
  }
}

async function readParts(request: FastifyRequest, takesFiles: boolean): Promise<Body> {
  const form = new URLSearchParams();
  const files: UploadedFile[] = [];
  for await (const part of request.parts({
    limits: { fileSize: largestPicture + 1, files: 10, fields: 200, fieldSize: 300_000 },
  })) {
    if (part.type === 'field')
      form.append(tidy(part.fieldname), tidy(typeof part.value === 'string' ? part.value : ''));
    else if (takesFiles) files.push(await readFile(part));
    else part.file.resume();
  }
  return { form, files: files.filter((file) => file.name !== '' || file.bytes.length > 0) };
}

interface FilePart {
  readonly fieldname: string;
  readonly filename: string | undefined;
  readonly file: AsyncIterable<Buffer> & { readonly truncated: boolean };
}

async function readFile(part: FilePart): Promise<UploadedFile> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return {
    field: part.fieldname,
    name: tidy(part.filename ?? ''),
    bytes,
    tooLarge: part.file.truncated || bytes.length > largestPicture,
  };
}

/** Our pages tell the browser to name them to our own server only. */
export function readReferrer({ headers: { referer }, protocol, host }: FastifyRequest): string | undefined {
  const [here, url] = [`${protocol}://${host}`, referer ?? ''].map((text) =>
    URL.canParse(text) ? new URL(text) : null,
  );
  return url && url.origin === here?.origin ? `${url.pathname}${url.search}` : undefined;
}
