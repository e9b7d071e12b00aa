import type { ComponentChildren } from 'preact';

interface Props {
  /** A QueueList; left out where nothing waits. */
  readonly list: ComponentChildren;
  /** The case, with its DecisionPanel at the foot. */
  readonly children: ComponentChildren;
}

/** What waits at the left, one case at the right. On smaller windows the case is a page of its own. */
export function QueueSplit({ list, children }: Props) {
  return (
    <div class={list ? 'split' : ''}>
      {list && <div class="split-list">{list}</div>}
      <article class="case box min-w-0">{children}</article>
    </div>
  );
}
