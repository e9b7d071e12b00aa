interface Props {
  readonly label: string;
  /** From 0 to 1. */
  readonly share: number;
  /** The share as text, in the reader's format. */
  readonly text: string;
}

export function Progress({ label, share, text }: Props) {
  return (
    <label class="grid gap-1">
      <span class="flex justify-between gap-3">
        <span>{label}</span>
        <span class="tabular-nums">{text}</span>
      </span>
      <progress class="progress w-full" max={1} value={share}>
        {text}
      </progress>
    </label>
  );
}
