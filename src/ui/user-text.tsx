import { markedIn, type Piece } from '#kernel/light-marks.ts';
import { blocksOfPlain } from '#kernel/plain-blocks.ts';

interface Props {
  readonly text: string;
  /** The language it was written in, where known. */
  readonly lang?: string | undefined;
  readonly class?: string;
}

/**
 * What a person wrote as plain text: its paragraphs, lists and light marks, each paragraph in its own direction, with links that can be followed, and never wider
 * than its place. Every text of more than a line is shown by it.
 */
export function UserText({ text, lang, class: look = '' }: Props) {
  return (
    <div class={`user-text ${look}`.trim()} lang={lang}>
      {blocksOfPlain(text).map((block, at) =>
        block.kind === 'list' ? (
          <ul key={at}>
            {block.items.map((item, place) => (
              <li key={place} dir="auto">
                <Words text={item} />
              </li>
            ))}
          </ul>
        ) : (
          <p key={at} dir="auto">
            <Words text={block.text} />
          </p>
        ),
      )}
    </div>
  );
}

function Words({ text }: { readonly text: string }) {
  return <Pieces pieces={markedIn(text)} />;
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map((piece, at) => {
        if (typeof piece === 'string') return piece;
        if (!('mark' in piece))
          return (
            <a key={at} class="link-quiet" href={piece.href} rel="nofollow ugc noopener noreferrer" dir="ltr">
              {piece.text}
            </a>
          );
        const Mark = piece.mark;
        return (
          <Mark key={at}>
            <Pieces pieces={piece.inside} />
          </Mark>
        );
      })}
    </>
  );
}
