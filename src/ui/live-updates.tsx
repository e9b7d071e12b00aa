interface Props {
  /** Its news are of interest; left out where those of the reader's own account are. */
  readonly space?: string;
  /** Also of who opens the space and who leaves it. */
  readonly here?: boolean;
}

/** Refreshes the page, keeping what is typed, whenever something of this has changed. All tabs of a browser hear it by one stream. */
export function LiveUpdates({ space, here }: Props) {
  return <live-updates data-space={space} data-here={here ? '' : undefined} hidden />;
}
