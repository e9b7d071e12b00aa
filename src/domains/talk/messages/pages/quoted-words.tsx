import type { Translate } from '#platform/i18n.ts';
import { paths } from '../paths.ts';
import type { Quote } from '../queries.ts';
import { ShownWords } from './shown-words.tsx';

interface Props {
  readonly t: Translate;
  readonly conversation: string;
  readonly quote: Quote;
  /** The message that it quotes stands on this page. */
  readonly isHere?: boolean;
}

/** The first words of the message that is answered, which lead to it. */
export function QuotedWords({ t, conversation, quote, isHere = false }: Props) {
  const { id, name, body, files } = quote;
  if (body === null) return <p class="quoted-words italic">{t('messages.quote.gone')}</p>;
  return (
    <blockquote class="quoted-words">
      <a class="hover:underline" href={isHere ? paths.message(conversation, id) : paths.place(conversation, id)}>
        <span class="font-semibold" dir="auto">
          {name || t('messages.formerMember')}
        </span>
        : <ShownWords {...{ t, body, files }} />
      </a>
    </blockquote>
  );
}
