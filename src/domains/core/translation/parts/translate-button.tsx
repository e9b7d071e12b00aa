import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { isInAnotherLanguage } from '../model.ts';

interface Props {
  readonly reader: Reader;
  /** The address of the translation. */
  readonly at: string;
  readonly text: string;
  /** In which it is written, where that is known; else its words tell. */
  readonly lang?: string | undefined;
  /** What would be translated, read aloud only: a page may have many such buttons. */
  readonly what: string;
}

/** Leads to a text beside its translation. Nothing where there is no translation server, and for a text in the reader's language. */
export function TranslateButton({ reader, at, text, lang, what }: Props) {
  const { t, language, translates } = reader;
  if (!translates || text.trim() === '') return null;
  if (lang === undefined ? !isInAnotherLanguage(text, language) : lang === language) return null;
  return (
    <div class="no-print">
      <Form action={at} layout="bare">
        <Button tone="plain" size="small" icon="languages">
          {t('translation.translate')}
          <span class="sr-only">: {what}</span>
        </Button>
      </Form>
    </div>
  );
}
