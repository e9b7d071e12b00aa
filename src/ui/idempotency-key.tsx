/** Goes with forms that create something: the same key sent twice makes one thing. */
export function IdempotencyKey({ value, name = 'idempotencyKey' }: { readonly value: string; readonly name?: string }) {
  return <input type="hidden" name={name} value={value} />;
}
