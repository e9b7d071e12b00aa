import { MarkedWords } from '#domains/people/people-search/parts/marked-words.tsx';
import type { Reader } from '#platform/http.ts';
import { Icon } from '#ui/icon.tsx';
import { Stamp, type StampState } from '#ui/stamp.tsx';
import { altOf } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { GalleryCard } from '../queries/projects.ts';

interface Props {
  readonly reader: Reader;
  readonly card: GalleryCard;
  /** l: alone, beside what it tells. */
  readonly size?: 'm' | 'l';
  /** first: on the first screen. */
  readonly loads?: 'first';
}

export function GalleryStamp({ reader, card, size = 'm', loads }: Props) {
  return (
    <Stamp
      reader={reader}
      project={card}
      state={stateOf(card)}
      href={paths.project(card.id)}
      cover={paths.pictureOf(card)}
      alt={altOf(card)}
      size={size}
      level={size === 'l' ? 'none' : 3}
      {...(loads && { loads })}
    />
  );
}

function stateOf({ state, activatedAt: at, founders }: GalleryCard): StampState {
  const [first = '', second = first] = founders;
  return { kind: state === 'active' ? 'approved' : 'closed', at, by: [first, second] };
}

interface OnLeaf extends Omit<Props, 'size' | 'loads'> {
  /** The words for which it was found: then it says below how its summary begins. */
  readonly marked?: ReadonlySet<string> | undefined;
}

/** A stamp on a leaf of the album, with a word below it where its founders look for partners. */
export function StampOnLeaf({ reader, card, marked }: OnLeaf) {
  return (
    <li>
      <GalleryStamp reader={reader} card={card} />
      {(card.open || card.opening !== '') && (
        <div class="grid gap-1">
          {card.open && (
            <p class="stamp-under">
              <Icon name="user-plus" size={4} />
              <span>{reader.t('projects.open')}</span>
            </p>
          )}
          {card.opening !== '' && (
            <p class="line-clamp-3 text-sm wrap-anywhere" dir="auto">
              <MarkedWords text={card.opening} words={marked ?? nothingMarked} />
            </p>
          )}
        </div>
      )}
    </li>
  );
}

const nothingMarked: ReadonlySet<string> = new Set();
