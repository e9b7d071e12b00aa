/** Goes with forms that create something: the same key sent twice makes one thing. */
export function OnceKey({ value, name = 'once' }: { readonly value: string; readonly name?: string }) {
  return <input type="hidden" name={name} value={value} />;
}
