declare const clean: unique symbol;

/** HTML that went through the sanitiser on this server. Only platform/clean-html.ts makes it. */
export type CleanHtml = string & { readonly [clean]: true };

/** The longest text that is taken, typed or as HTML, whatever it is of. */
export const longestRichText = 100_000;
