import type { z } from 'zod';
import type { Message } from './i18n.ts';

/** What is wrong in a form, by the name of the field; the first problem of each. */
export type Problems = Readonly<Record<string, Message>>;

/** The schemas of forms.ts carry keys of the catalogue as their messages. A problem of the whole form stands under ''. */
export function problemsIn({ issues }: z.ZodError): Problems {
  const problems: Record<string, Message> = {};
  for (const { path, message } of issues) if (isMessage(message)) problems[String(path[0] ?? '')] ??= message;
  return problems;
}

/** Zod's own messages are sentences; ours are keys. */
function isMessage(text: string): text is Message {
  return /^[a-z]+\.\S+$/.test(text);
}
