import type { Translate } from '#platform/i18n.ts';

/** What a founder or partner is called; an account that was erased has no name. */
export function nameOf(t: Translate, person: { readonly name: string | null } | undefined): string {
  return person ? person.name || t('projects.formerMember') : '';
}
