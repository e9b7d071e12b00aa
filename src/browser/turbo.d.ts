/** The part of Turbo that we call; the package brings no types. */
declare module '@hotwired/turbo' {
  export const session: {
    refresh(url: string, options: { readonly method: 'morph'; readonly scroll: 'preserve' }): void;
    readonly navigator: { readonly currentVisit: unknown };
  };
  export function visit(location: string): void;
}
