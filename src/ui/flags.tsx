interface Props {
  /** ISO 3166-1, in the order in which they are named beside. */
  readonly countries: readonly string[];
}

const most = 3;

/** Round flags of up to three countries, and how many more there are. Decoration: the countries are named beside them. */
export function Flags({ countries }: Props) {
  // Four fit as three and one: from five on the number is worth its room.
  const shown = countries.slice(0, most);
  const more = countries.length - shown.length;
  return (
    <span class="flags" aria-hidden="true">
      {shown.map((code) => (
        <span key={code} class={`flag flag-${code.toLowerCase()}`} />
      ))}
      {countries.length >= 5 && <small>+{more}</small>}
    </span>
  );
}
