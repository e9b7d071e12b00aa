/** Refreshes the page, keeping what is typed, whenever the stream at `from` says that something changed. */
export function LiveUpdates({ from }: { readonly from: string }) {
  return <live-updates data-from={from} hidden />;
}
