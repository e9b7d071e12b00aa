import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** What somebody has typed: it stands before the ways out, which lead away from it. */
  readonly text?: ComponentChildren;
  /** What can be done now. */
  readonly actions?: ComponentChildren;
  /** Needs the width of a text: a table, or what was typed. */
  readonly below?: ComponentChildren;
}

/** A page that has nothing to show but why: a letter that came back, one sentence, one thing to do. */
export function ScenePage({ title, lead, children, text, actions, below }: Props) {
  return (
    <main id="main" class="page py-8 sm:py-12">
      <div class="scene-page">
        <span class="scene scene-returned" aria-hidden="true" />
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {children}
        {text && <div class="w-full max-w-2xl text-start">{text}</div>}
        {actions && <div class="mt-3 flex flex-wrap justify-center gap-3">{actions}</div>}
      </div>
      {below && <div class="mx-auto mt-8 max-w-2xl">{below}</div>}
    </main>
  );
}
