import { blocksOfPlain } from '#kernel/plain-blocks.ts';
import { linksIn } from '#kernel/web-address.ts';

interface Props {
  readonly text: string;
  /** The language it was written in, where known. */
  readonly lang?: string | undefined;
  readonly class?: string;
}

/**
 * What a person wrote as plain text: its paragraphs and lists, each in its own direction, with links that can be followed, and never wider
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
  return (
    <>
      {linksIn(text).map((piece, at) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <a key={at} class="link-quiet" href={piece.href} rel="nofollow ugc noopener noreferrer" dir="ltr">
            {piece.text}
          </a>
        ),
      )}
    </>
  );
}
