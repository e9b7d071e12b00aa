import { countryName } from './names-of.ts';

export function CountryName({ code, language }: { readonly code: string; readonly language: string }) {
  return <>{countryName(code, language)}</>;
}
