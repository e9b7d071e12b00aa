import type { Domain } from '#domains/manifest.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { largestPicture, longestSide, mostPixels } from '#platform/pictures.ts';
import { sweepPictureDrafts } from './commands/sweep-picture-drafts.ts';
import { pictureContent } from './content.ts';
import { filesErasure } from './erasure.ts';
import { sweepPictureDraftsJob } from './jobs.ts';
import { longestDescription } from './model.ts';
import { filesOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { filesRoutes } from './routes.tsx';
import './events.ts';

export const files: Domain = {
  name: 'spaces/files',
  ownData: filesOwnData,
  erasure: filesErasure,
  limits: {
    longestDescription,
    pictureMegabytes: largestPicture / 1024 / 1024,
    longestPictureSide: longestSide,
    jpegMegapixels: mostPixels.jpeg / 1_000_000,
    otherMegapixels: mostPixels.other / 1_000_000,
  },
  menu: [
    {
      menu: 'space',
      order: 30,
      key: 'pictures',
      label: 'files.menu',
      icon: 'image',
      href: ({ id }) => paths.pictures(id),
      isShownIn: ({ inside, parts }) => inside && parts.includes('files'),
    },
  ],
  content: [pictureContent],
  jobs: [handles(sweepPictureDraftsJob, (by: By<'program'>) => sweepPictureDrafts(by))],
  routes: filesRoutes,
};
