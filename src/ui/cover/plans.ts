/** Where one thing is put: the middle of it across, its side, and how far it leans. */
export interface Place {
  readonly x: number;
  readonly side: number;
  readonly tilt: number;
}

const place = (x: number, side: number, tilt: number): Place => ({ x, side, tilt });

/** Places for the hero, the second, the third and the fourth. Any plan can also be mirrored. */
export const plans: readonly (readonly Place[])[] = [
  [place(158, 150, 0), place(70, 104, -7), place(264, 88, 8), place(204, 50, 12)],
  [place(122, 158, -5), place(244, 116, 7), place(40, 66, -10), place(294, 54, 10)],
  [place(204, 156, 5), place(86, 112, -8), place(288, 64, 12), place(34, 56, -8)],
  [place(148, 162, 4), place(264, 108, 10), place(50, 78, -10), place(286, 46, -12)],
  [place(106, 152, -4), place(222, 112, 6), place(284, 76, 10), place(36, 52, -12)],
  [place(216, 150, -3), place(118, 106, 8), place(44, 84, -8), place(290, 50, 11)],
];
