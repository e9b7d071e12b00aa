import { paths as covers } from '#domains/core/covers/paths.ts';

interface Pictured {
  readonly id: string;
  readonly pictureKey: string | null;
  readonly cover: string;
}

export const paths = {
  gallery: () => '/projects',
  project: (id: string) => `/projects/${id}`,
  mine: () => '/desk/projects',
  start: () => '/desk/projects/new',
  /** With the other founder chosen. */
  startWith: (member: string) => `/desk/projects/new?with=${member}`,
  /** Draws the cover of a title that is being typed before there is a draft. */
  startCover: (title?: string) => `/desk/projects/new/stamp${title ? `?${new URLSearchParams({ title })}` : ''}`,
  form: (id: string, step: 1 | 2 | 3 | 4) => `/projects/${id}/form/${step}`,
  draft: (id: string) => `/projects/${id}/draft`,
  picture: (id: string) => `/projects/${id}/picture`,
  /** The uploaded picture, else the drawn cover. Contains the key of the file, so that browsers load a new picture although they cache the old one. */
  pictureOf: ({ id, pictureKey, cover }: Pictured) =>
    pictureKey ? `/projects/${id}/picture?v=${pictureKey.slice(-17, -5)}` : covers.cover(cover),
  /** The same for share cards, which show no SVG. */
  sharedPictureOf: ({ id, pictureKey, cover }: Pictured) =>
    pictureKey ? `/projects/${id}/picture?v=${pictureKey.slice(-17, -5)}` : covers.raster(cover),
  /** The head of its space, drawn from the same words as its cover: their hash is part of the address. */
  banner: (id: string, cover: string) => `/projects/${id}/banner/${cover}.svg`,
  coverChoice: (id: string) => `/projects/${id}/cover`,
  /** Draws the cover of what is being typed, and keeps nothing. */
  typedCover: (id: string) => `/projects/${id}/stamp`,
  translation: (id: string) => `/projects/${id}/translation`,
  preview: (id: string) => `/projects/${id}/preview`,
  submission: (id: string) => `/projects/${id}/submission`,
  agreement: (id: string) => `/projects/${id}/agreement`,
  declination: (id: string) => `/projects/${id}/declination`,
  approval: (id: string) => `/projects/${id}/approval`,
  question: (id: string) => `/projects/${id}/question`,
  refusal: (id: string) => `/projects/${id}/refusal`,
  closure: (id: string) => `/projects/${id}/closure`,
  reopening: (id: string) => `/projects/${id}/reopening`,
  invitations: (id: string) => `/projects/${id}/invitations`,
  invitationAcceptance: (id: string) => `/projects/${id}/invitation/acceptance`,
  invitationDeclination: (id: string) => `/projects/${id}/invitation/declination`,
  officeProjects: () => '/office/projects',
  officeProject: (id: string) => `/office/projects/${id}`,
  /** The next project of the queue, or the queue, with a word about the one that was just decided about. */
  officeProjectAfter: (next: string | undefined, decided: string) =>
    `/office/projects${next ? `/${next}` : ''}?decided=${decided}`,
} as const;
