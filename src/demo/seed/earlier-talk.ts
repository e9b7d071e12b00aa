/** A message that both have read. */
export interface Line {
  readonly daysAgo: number;
  readonly hour: number;
  readonly by: 'from' | 'to';
  readonly body: string;
}

const line = (daysAgo: number, hour: number, by: Line['by'], body: string): Line => ({ daysAgo, hour, by, body });

export const hopscotch: readonly Line[] = [
  line(4, 9, 'from', 'Η τάξη μου ζωγράφισε το κουτσό. Ο ουρανός είναι το εφτά!'),
  line(
    4,
    16,
    'to',
    'Seven! Ours is a nine. Mario says that seven is too low for a sky. I send you our rules on Monday.',
  ),
  line(3, 8, 'from', 'Please do. We have never seen a hopscotch with a nine.'),
];

export const paintedTops: readonly Line[] = [
  line(8, 10, 'from', 'The tops are painted, all twenty-three. Shall we post them to Spain?'),
  line(8, 12, 'to', 'Yes, please! The class counts the days. I will film when they open the parcel.'),
  line(6, 15, 'from', 'They are on their way. Number twelve spins only to the left.'),
];

export const mapOfYards: readonly Line[] = [
  line(14, 11, 'from', 'Your idea of a map of school yards is lovely. Could ours be on it?'),
  line(13, 9, 'to', 'Of course. Send me the address and the trees, we draw the rest.'),
];

export const chestnuts: readonly Line[] = [
  line(21, 17, 'from', 'Do your pupils know a game that is played with chestnuts? Ours ask.'),
  line(20, 8, 'to', 'Three of them! I ask the grandmothers, and write again after the holidays.'),
];
