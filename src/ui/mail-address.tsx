import { Fragment } from 'preact';

/** A mail address that, where it is too long for its line, breaks before a dot or the @. */
export function MailAddress({ address }: { readonly address: string }) {
  return (
    <span class="wrap-anywhere">
      {address.split(/(?=[.@])/).map((part, at) => (
        <Fragment key={`${at}${part}`}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
