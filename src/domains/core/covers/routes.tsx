import { everyone } from '#kernel/actor.ts';
import { notFound, type Route, route } from '#platform/http.ts';
import { findCover } from './access.ts';
import { drawCoverOnce } from './commands/draw-cover.ts';
import { drawRasterOnce } from './commands/draw-raster.ts';

export const coversRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/covers/:file',
    who: everyone,
    async handle(request) {
      const [hash = '', ending, ...more] = request.params.file.split('.');
      const cover = more.length === 0 && (await findCover(request, hash));
      const svg = cover && (ending === 'svg' || ending === 'png') && (await drawCoverOnce(request, cover));
      if (!cover || !svg) return notFound;
      if (ending === 'svg')
        return {
          kind: 'file',
          type: 'image/svg+xml; charset=utf-8',
          bytes: Buffer.from(svg),
          cache: 'forever',
          etag: hash,
        };
      const png = await drawRasterOnce(request, cover, svg);
      return { kind: 'file', type: 'image/png', bytes: png, cache: 'forever', etag: `${hash}-png` };
    },
  }),
];
