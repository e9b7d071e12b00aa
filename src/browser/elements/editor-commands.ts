import type { Editor } from '@tiptap/core';
import { completeAddress } from '#kernel/web-address.ts';

const commands = [
  'bold',
  'italic',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'quote',
  'link',
  'picture',
  'undo',
  'redo',
] as const;

export type EditorCommand = (typeof commands)[number];

export function commandOf(tool: HTMLElement): EditorCommand | undefined {
  return commands.find((command) => command === tool.dataset.command);
}

type Direct = Exclude<EditorCommand, 'link' | 'picture'>;

export function run(editor: Editor, command: Direct): void {
  const chain = editor.chain().focus();
  const actions: Record<Direct, () => boolean> = {
    bold: () => chain.toggleBold().run(),
    italic: () => chain.toggleItalic().run(),
    heading2: () => chain.toggleHeading({ level: 2 }).run(),
    heading3: () => chain.toggleHeading({ level: 3 }).run(),
    bulletList: () => chain.toggleBulletList().run(),
    orderedList: () => chain.toggleOrderedList().run(),
    quote: () => chain.toggleBlockquote().run(),
    undo: () => chain.undo().run(),
    redo: () => chain.redo().run(),
  };
  actions[command]();
}

/** Whether the command is in force at the cursor; undefined for commands that are actions, not states. */
export function isActive(editor: Editor, command: EditorCommand): boolean | undefined {
  switch (command) {
    case 'heading2':
      return editor.isActive('heading', { level: 2 });
    case 'heading3':
      return editor.isActive('heading', { level: 3 });
    case 'quote':
      return editor.isActive('blockquote');
    case 'bold':
    case 'italic':
    case 'bulletList':
    case 'orderedList':
      return editor.isActive(command);
    default:
      return undefined;
  }
}

/** A link on the chosen words; where none are chosen the address itself is put in. */
export function setLink(editor: Editor, typed: string): void {
  const href = completeAddress(typed);
  const { empty } = editor.state.selection;
  if (!empty || editor.isActive('link')) editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
  else
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] })
      .unsetMark('link')
      .run();
}
