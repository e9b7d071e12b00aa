import type { Reader } from '#platform/http.ts';
import type { ShownConcern } from '../model.ts';
import { ConcernNotice } from './concern.tsx';

/** Within the form that gives a text back: why, and where it was a warning, that the next sending is meant. */
export function AskedAgain({ reader, shown }: { readonly reader: Reader; readonly shown: ShownConcern }) {
  return (
    <>
      {shown.concern === 'warned' && <input type="hidden" name="sendAnyway" value="yes" />}
      <ConcernNotice reader={reader} shown={shown} />
    </>
  );
}
