const largest = 10 * 1024 * 1024;

export type Unfit = 'large' | 'noPicture';

/** How the files of pictures begin; "ftyp" of those that phones make stands behind their length. */
const begins = [/^\xff\xd8\xff/, /^\x89PNG/, /^GIF8/, /^RIFF[\s\S]{4}WEBP/, /^[\s\S]{4}ftyp/, /^II\*\0/, /^MM\0\*/];

/** Why a file cannot go into the album, found out before it is sent. Whether it can be read to its end only the server knows. */
export async function findUnfit(file: Blob): Promise<Unfit | undefined> {
  if (file.size > largest) return 'large';
  const begin = await file
    .slice(0, 16)
    .arrayBuffer()
    .catch(() => undefined);
  if (!begin) return undefined;
  const text = String.fromCharCode(...new Uint8Array(begin));
  return begins.some((sign) => sign.test(text)) ? undefined : 'noPicture';
}
