interface Props {
  /** Its news are of interest; left out where those of the reader's own account are. */
  readonly space?: string;
}

/** Refreshes the page, keeping what is typed, whenever something of this has changed. All tabs of a browser hear it by one stream. */
export function LiveUpdates({ space }: Props) {
  return <live-updates data-space={space} hidden />;
}
