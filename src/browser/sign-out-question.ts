/** What a person answers who signs out with a text that was not sent. keep: it waits in this browser for its writer. */
export type Answered = 'stay' | 'keep' | 'leave';

/** Asks in the dialog that the page has for it. Undefined where there is none. */
export function askBeforeSignOut(titles: readonly string[]): Promise<Answered> | undefined {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-unsent]');
  if (!dialog) return undefined;
  const items = [...new Set(titles)].map((title) =>
    Object.assign(document.createElement('li'), { textContent: title }),
  );
  dialog.querySelector('ul')?.replaceChildren(...items);
  dialog.showModal();
  return new Promise((answer) => {
    const onClick = ({ target }: Event): void => {
      const choice =
        target instanceof Element ? target.closest<HTMLElement>('[data-choice]')?.dataset.choice : undefined;
      if (choice === 'stay' || choice === 'keep' || choice === 'leave') end(choice);
    };
    const onClose = (): void => end('stay');
    const end = (choice: Answered): void => {
      dialog.removeEventListener('click', onClick);
      dialog.removeEventListener('close', onClose);
      if (dialog.open) dialog.close();
      answer(choice);
    };
    dialog.addEventListener('click', onClick);
    dialog.addEventListener('close', onClose);
  });
}
