export const paths = {
  /** Never changes what it shows. */
  cover: (hash: string) => `/covers/${hash}.svg`,
  /** The same as a raster, for share cards. */
  raster: (hash: string) => `/covers/${hash}.png`,
} as const;
