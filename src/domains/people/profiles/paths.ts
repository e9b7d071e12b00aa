export const paths = {
  person: (id: string) => `/people/${id}`,
  /** The picture of a project that the reader and this person could found. */
  possibleCover: (id: string) => `/people/${id}/possible-cover`,
  /** With the end of the key of its file, so that a new photo has a new address. */
  picture: ({ id, pictureKey }: { readonly id: string; readonly pictureKey?: string | undefined }) =>
    pictureKey && `/people/${id}/picture?is=${pictureKey.slice(-17, -5)}`,
  ownPicture: () => '/profile/picture',
  removeOwnPicture: () => '/profile/picture/removal',
  ownProfile: () => '/profile',
} as const;
