import type { CleanHtml } from '#kernel/clean-html.ts';
import type { Reader } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { RichTextBody } from '#ui/rich-text-body.tsx';
import { UserText } from '#ui/user-text.tsx';

type Shown = { readonly plain: string } | { readonly html: CleanHtml };

/** One text that was corrected. */
export interface ShownChange {
  readonly label: Message;
  readonly before: Shown;
  readonly after: Shown;
}

interface Props {
  readonly reader: Reader;
  readonly changes: readonly ShownChange[];
}

/** The old words beside the new ones, and nothing of what stays as it was. */
export function ChangedTexts({ reader: { t }, changes }: Props) {
  if (changes.length === 0) return <p class="text-muted">{t('reports.correction.sameText')}</p>;
  return (
    <div class="grid grid-cols-1 gap-6">
      {changes.map(({ label, before, after }) => (
        <section key={label} class="grid grid-cols-1 gap-3" aria-label={t(label)}>
          <h3 class="text-base">{t(label)}</h3>
          <div class="grid grid-cols-1 gap-3 md:grid-cols-2">
            <div class="min-w-0 rounded-box border border-base-300 p-3">
              <p class="mb-1 text-sm text-muted">{t('reports.correction.before')}</p>
              <OneText text={before} />
            </div>
            <div class="min-w-0 rounded-box p-3 border-2 border-place bg-base-100">
              <p class="mb-1 text-sm text-muted">{t('reports.correction.after')}</p>
              <OneText text={after} />
            </div>
          </div>
        </section>
      ))}
    </div>
  );
}

function OneText({ text }: { readonly text: Shown }) {
  if ('html' in text) return <RichTextBody html={text.html} />;
  return <UserText text={text.plain} />;
}
