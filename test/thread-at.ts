/** The address of the conversation to which a message has led. */
export const threadAt = ({ location = '' }: { readonly location?: string | undefined }): string =>
  location.split('#')[0] ?? '';
