import { languageName } from './names-of.ts';

export function LanguageName({ code, language }: { readonly code: string; readonly language: string }) {
  return <>{languageName(code, language)}</>;
}
