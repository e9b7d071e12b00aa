import { Icon } from './icon.tsx';

export interface Face {
  readonly id: string;
  /** Empty where no name is shown: the circle then holds the figure of a person. */
  readonly name: string;
  /** The address of a square picture. */
  readonly picture?: string | undefined;
}

interface Props extends Face {
  readonly size?: 'small' | 'normal' | 'large' | 'huge';
}

const sizes = { small: 'dot-small', normal: '', large: 'dot-large', huge: 'dot-huge' } as const;
const hueCount = 12;

/** The first letters of the first and the last word of a name, in any script. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.,]+/u).filter((word) => /^\p{L}/u.test(word));
  const [first, last] = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  const letters = [first, last].map((word) => (word ? [...word][0] : '')).join('');
  return letters.toLocaleUpperCase() || '·';
}

/** One of twelve hues, always the same for the same id. */
export function hueOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum % hueCount;
}

/** Decoration, hidden from screen readers: the name is written beside it. */
export function Avatar({ id, name, picture, size = 'normal' }: Props) {
  if (picture) return <img class={`avatar-dot object-cover ${sizes[size]}`} src={picture} alt="" loading="lazy" />;
  return (
    <span class={`avatar-dot hue-${hueOf(id)} ${sizes[size]}`} aria-hidden="true">
      {name ? initialsOf(name) : <Icon name="user" size={size === 'small' ? 4 : 5} />}
    </span>
  );
}
