import type { ComponentChildren } from 'preact';

interface Props {
  readonly action: string;
  /** get: searches and filters, whose address can be shared. */
  readonly method?: 'post' | 'get';
  /** fields: one under the other with air between; bare: the form lays out nothing (one button). */
  readonly layout?: 'fields' | 'bare';
  /** files: the form carries files, and shows progress. */
  readonly carries?: 'text' | 'files';
  /** nothing: the form signs out, and texts that were typed into this browser and not sent are removed. */
  readonly keeps?: 'words' | 'nothing';
  /** What was typed into any form below this address needs no keeping once this one has arrived. */
  readonly settles?: string;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly role?: 'search';
  readonly children: ComponentChildren;
}

const layouts = { fields: 'grid grid-cols-1 content-start gap-6', bare: 'contents' } as const;

/** The server checks what is sent; the browser's own bubbles stay silent, so that every message is in one language. */
export function Form({
  action,
  method = 'post',
  layout = 'fields',
  carries = 'text',
  keeps = 'words',
  settles,
  id,
  label,
  role,
  children,
}: Props) {
  const form = (
    <form
      class={layouts[layout]}
      method={method}
      action={action}
      enctype={carries === 'files' ? 'multipart/form-data' : undefined}
      id={id}
      role={role}
      aria-label={label}
      data-settles={settles}
      data-forgets={keeps === 'nothing' ? '' : undefined}
      novalidate
    >
      {children}
    </form>
  );
  return method === 'get' ? form : <submit-once class="contents">{form}</submit-once>;
}
