/** The colours of a ground, from the farthest to the nearest. */
export interface Palette {
  readonly sky: string;
  /** The pattern printed on the sky. */
  readonly texture: string;
  /** Sun, moon or lamp. */
  readonly disc: string;
  readonly far: string;
  readonly middle: string;
  readonly near: string;
}

const palette = (colours: string): Palette => {
  const [sky = '', texture = '', disc = '', far = '', middle = '', near = ''] = colours.split(' ');
  return { sky, texture, disc, far, middle, near };
};

export const palettes = {
  day: palette('#cfe4ea #bcd8e1 #fbf1d8 #93bfca #4f93a6 #1f5d73'),
  apricot: palette('#fbdfc0 #f6d0a8 #ef7f5f #eab184 #cf7550 #8f4232'),
  butter: palette('#fbecb9 #f5df98 #f2a03f #d3c981 #93a55b #4f6f41'),
  mint: palette('#d6ecdd #c1e0cd #fbe19a #9bcdae #539f81 #226455'),
  lilac: palette('#e6def2 #d8ccea #fbd3b4 #bbaad8 #846fb0 #4b3e78'),
  rose: palette('#fadedd #f5cbcd #fff3da #eaa9ad #c9667a #85344f'),
  navy: palette('#25375f #304674 #f6d27a #3a5385 #4f70a6 #16233f'),
  forest: palette('#21504a #2b5f57 #f3c77b #35705f #5c9d7e #12332f'),
  tomato: palette('#e0604a #d6523d #fbe3b0 #c74635 #993127 #611d20'),
  mustard: palette('#f0b94a #e8ac37 #fff0c8 #dd9632 #b36a25 #70401c'),
  teal: palette('#2b9290 #238583 #fbe2a6 #1c7478 #12585f #0a3d45'),
  dusk: palette('#3b3560 #474174 #f7c7a4 #564f86 #7a72ab #211e3d'),
  wine: palette('#5a2a45 #683552 #fbd3b4 #7d4463 #a4647f #341427'),
  plum: palette('#5d3a6e #6a467c #f7c7a4 #7a548b #9a77ab #331d42'),
} as const;

export type PaletteName = keyof typeof palettes;

/** The grounds on which things stand, and which palettes suit each. */
export const grounds = {
  sea: ['day', 'apricot', 'teal', 'rose', 'mint', 'navy'],
  sky: ['day', 'apricot', 'rose', 'mustard', 'mint', 'lilac'],
  hills: ['butter', 'mint', 'day', 'apricot', 'lilac', 'forest'],
  town: ['rose', 'butter', 'apricot', 'lilac', 'day', 'plum'],
  desk: ['mint', 'mustard', 'lilac', 'teal', 'tomato', 'rose'],
  grid: ['teal', 'lilac', 'navy', 'mint', 'mustard', 'plum'],
  stage: ['tomato', 'plum', 'mustard', 'rose', 'teal', 'navy'],
  paper: ['lilac', 'butter', 'rose', 'mustard', 'mint', 'day'],
  post: ['day', 'rose', 'butter', 'apricot', 'tomato', 'lilac'],
  map: ['butter', 'apricot', 'mint', 'mustard', 'day', 'rose'],
  field: ['mint', 'mustard', 'day', 'tomato', 'butter', 'lilac'],
  night: ['navy', 'forest', 'plum', 'dusk', 'teal', 'wine'],
  table: ['mustard', 'rose', 'mint', 'apricot', 'butter', 'tomato'],
} as const satisfies Record<string, readonly PaletteName[]>;

export type Ground = keyof typeof grounds;
