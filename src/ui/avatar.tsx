import { Icon } from './icon.tsx';

export interface Face {
  readonly id: string;
  /** Empty where no name is shown: the circle then holds the figure of a person. */
  readonly name: string;
  /** Given and family names on two lines, where they are known apart. */
  readonly initialsOf?: string | undefined;
  /** The address of a square picture. */
  readonly picture?: string | undefined;
  /** Its flag stands at the foot of the circle; the country is also named beside it. */
  readonly country?: string | undefined;
}

interface Props extends Face {
  /** portrait: at the head of a person's own page. */
  /** Here now: also said in words beside it. */
  readonly here?: boolean;
  readonly size?: 'small' | 'normal' | 'large' | 'huge' | 'portrait';
}

const sizes = {
  small: 'dot-small',
  normal: '',
  large: 'dot-large',
  huge: 'dot-huge',
  portrait: 'dot-portrait',
} as const;
const hueCount = 12;

/** Words in front of family names that are not their first letter: "de la Cruz", "van der Meer". */
const particles = new Set(
  `a af al ap ben bin d da dal dalla das de degli del della den der des di do dos du e el i la las le los lo mac san santa saint st ten ter
   und van vom von y z zu zum zur της του των`.split(/\s+/),
);

/**
 * The first letters of the given name and of the first family name, in any script. Where it is not known which words are which, the
 * last word counts as the family name.
 */
export function initialsOf(name: string): string {
  const [given = [], family] = name.split('\n').map(wordsOf);
  const last =
    family === undefined
      ? given.slice(1).at(-1)
      : (family.find((word) => !particles.has(word.toLowerCase())) ?? family[0]);
  const letters = [given[0], last].map((word) => (word ? [...word][0] : '')).join('');
  return letters.toLocaleUpperCase() || '·';
}

/** "d'Arc" and "O'Neil" begin with another letter each: the apostrophe parts words only after a small one. */
function wordsOf(text: string): string[] {
  return text.split(/[\s.,]+|(?<=(?:^|\s)\p{Ll})['’]/u).filter((word) => /^\p{L}/u.test(word));
}

/** One of twelve hues, always the same for the same id. */
export function hueOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum % hueCount;
}

/** Decoration, hidden from screen readers: the name is written beside it. */
export function Avatar({ id, name, initialsOf: names, picture, country, here, size = 'normal' }: Props) {
  const initials = name ? initialsOf(names ?? name) : <Icon name="user" size={size === 'small' ? 4 : 5} />;
  return (
    <span class={`avatar-dot hue-${hueOf(id)} ${sizes[size]}`} aria-hidden="true">
      {picture ? <img src={picture} alt="" loading="lazy" /> : initials}
      {country && <span class={`flag flag-${country.toLowerCase()}`} />}
      {here && <span class="dot-here" />}
    </span>
  );
}
