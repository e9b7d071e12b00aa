import { type CorrectableText, contentOf } from '#domains/core/content/registry.ts';
import { withPicturesFrom } from '#platform/clean-html.ts';
import type { ShownChange } from './pages/texts.tsx';
import type { CorrectionLine } from './queries.ts';

/** The texts that a correction changes, old and new. `addressOf`: where the page loads a picture of these texts. */
export function changesIn(
  kind: string,
  { before, after }: CorrectionLine,
  addressOf: (picture: string) => string,
): readonly ShownChange[] {
  const shown = (field: CorrectableText['field'], text = '') =>
    field === 'rich' ? { html: withPicturesFrom(text, addressOf) } : { plain: text };
  return contentOf(kind)
    .correction.texts.filter(({ column }) => before[column] !== after[column])
    .map(({ column, label, field }) => ({
      label,
      before: shown(field, before[column]),
      after: shown(field, after[column]),
    }));
}
