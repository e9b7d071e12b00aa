/** What the code of conduct rests on. The same six stand beside the tick at registration. */
export const principles = ['respect', 'pupils', 'privacy', 'teaching', 'copyright', 'messages'] as const;

/** The eleven rules, in the order of the code. A decision about a report names one of them. */
export const rules = [
  'messages',
  'commerce',
  'forumSpam',
  'comments',
  'contacts',
  'eventInvitations',
  'bullying',
  'copyright',
  'impersonation',
  'pupils',
  'privateData',
] as const;
export type Rule = (typeof rules)[number];

export function ruleOf(text: string | null): Rule | undefined {
  return rules.find((rule) => rule === text);
}
