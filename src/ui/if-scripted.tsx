interface Props {
  /** What the page does by itself where scripts run. */
  readonly yes: string;
  /** What to do without them. */
  readonly no: string;
}

/** Nothing is promised that only a script keeps: each reader sees the sentence that is true for them. */
export function IfScripted({ yes, no }: Props) {
  return (
    <>
      <span class="if-scripted">{yes}</span>
      <span class="if-not-scripted">{no}</span>
    </>
  );
}
