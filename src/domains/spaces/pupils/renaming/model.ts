/** What the form shows, of which it carries the version. */
export const shownName = ({ name }: { readonly name: string }): readonly string[] => [name];
