/** The logo: two rings, one in the colour of the text and one in yellow. */
export function BrandMark() {
  return (
    <svg class="w-9 h-5 shrink-0" width="36" height="20" viewBox="0 0 34 20" aria-hidden="true" focusable="false">
      <circle cx="11" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="3" />
      <circle class="stroke-secondary" cx="22" cy="10" r="8" fill="none" stroke-width="3" />
    </svg>
  );
}
