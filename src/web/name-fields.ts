/** As `src/ui/error-summary.tsx` writes the link to a field. */
const entry = /(<a [^>]*href="#([^"]+)"[^>]*data-names-field[^>]*>)([^<]*)<\/a>/g;

/**
 * Completes the summary of what is wrong in a form: each entry begins with the name of its field, and says what the field says, the limit
 * of a text that is too long too. Done on the finished page, for a summary stands above its fields and is written before them.
 */
export function nameFields(html: string): string {
  if (!html.includes('data-names-field')) return html;
  return html.replaceAll(entry, (_, open: string, id: string, message: string) => {
    const said = errorAt(html, id);
    const full = said?.startsWith(message) ? said : message;
    const label = labelOf(html, id);
    if (label === undefined || says(full, label)) return `${open}${full}</a>`;
    const colon = /[?;:.!·]$/.test(label) ? '' : ':';
    return `${open}<span class="font-semibold">${label}${colon}</span> ${full}</a>`;
  });
}

const escaped = (id: string) => id.replaceAll(/[^\w-]/g, '\\$&');

/** What stands at the field; beside the text is only a symbol. */
function errorAt(html: string, id: string): string | undefined {
  return new RegExp(`id="${escaped(id)}-error"[^>]*>(?:<svg.*?</svg>)?<span>([^<]*)</span>`, 's').exec(html)?.[1];
}

/** Of one control, or of several that answer one question. A tick has its words beside it, and its message says them again. */
function labelOf(html: string, id: string): string | undefined {
  const label = new RegExp(`<label [^>]*for="${escaped(id)}"[^>]*>([^<]+)`).exec(html)?.[1];
  const legend = new RegExp(`<fieldset [^>]*id="${escaped(id)}"[^>]*><legend[^>]*>([^<]+)`).exec(html)?.[1];
  const own = new RegExp(`<input [^>]*id="${escaped(id)}"[^>]* aria-label="([^"]+)"(?: data-label="([^"]+)")?`).exec(
    html,
  );
  return (label ?? legend ?? own?.[2] ?? own?.[1])?.trim() || undefined;
}

const says = (message: string, label: string) => message.toLowerCase().includes(label.toLowerCase());
