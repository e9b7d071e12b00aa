declare const clean: unique symbol;

/** HTML that went through the sanitiser on this server. Only platform/clean-html.ts makes it. */
export type CleanHtml = string & { readonly [clean]: true };
