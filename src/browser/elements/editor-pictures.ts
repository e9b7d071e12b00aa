import type { Editor } from '@tiptap/core';
import { type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

export interface InsertedPicture {
  readonly src: string;
  readonly alt: string;
}

const isPictureSelected = ({ state: { selection } }: EditorView) =>
  selection instanceof NodeSelection && selection.node.type.name === 'image';

/** Puts a picture in; never in the place of one that is selected, nor into the middle of a heading or a paragraph. */
export function insertPicture(editor: Editor, attrs: InsertedPicture): void {
  const at = besideText(editor.state);
  const chain = editor.chain().focus();
  if (at === undefined) chain.setImage(attrs).run();
  else chain.insertContentAt(at, { type: 'image', attrs }).run();
}

/** Before the block of the cursor where that is at its start, else behind it. Undefined in an empty block, which the picture replaces. */
function besideText({ selection, schema }: EditorState): number | undefined {
  if (selection instanceof NodeSelection) return selection.to;
  const { $from, $to } = selection;
  const picture = schema.nodes.image;
  if (!picture || !$from.parent.isTextblock || $from.depth === 0) return undefined;
  if ($from.parent.content.size === 0) return undefined;
  const index = $from.index(-1);
  const mayStandBefore = $from.node(-1).canReplaceWith(index, index, picture);
  return selection.empty && $from.parentOffset === 0 && mayStandBefore ? $from.before() : $to.after();
}

/** The editor would replace a selected picture by the next letter: what is typed goes into the line after it. True where it does. */
export function goBehindPicture(view: EditorView): boolean {
  if (!isPictureSelected(view)) return false;
  const { state } = view;
  const { to } = state.selection;
  const next = state.doc.resolve(to).nodeAfter;
  const paragraph = state.schema.nodes.paragraph;
  const { tr } = state;
  if (!(next?.isTextblock && next.content.size === 0) && paragraph) tr.insert(to, paragraph.create());
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(to + 1))).scrollIntoView());
  return true;
}

export const pictureTyping = {
  handleTextInput(view: EditorView, _from: number, _to: number, text: string): boolean {
    if (!goBehindPicture(view)) return false;
    view.dispatch(view.state.tr.insertText(text));
    return true;
  },
  handleKeyDown(view: EditorView, event: KeyboardEvent): boolean {
    return event.key === 'Enter' && !event.isComposing && goBehindPicture(view);
  },
};

/** Pictures among files that were pasted or dropped, and whether there was anything else. */
export function picturesAmong(files: FileList | undefined): { readonly pictures: File[]; readonly others: boolean } {
  const all = [...(files ?? [])];
  const pictures = all.filter(({ type }) => type.startsWith('image/'));
  return { pictures, others: pictures.length < all.length };
}

interface WithoutPictures {
  readonly html: string;
  /** Pictures that came within the text, to be uploaded. */
  readonly carried: File[];
  /** How many stand elsewhere, where we cannot fetch them. */
  readonly elsewhere: number;
}

/** Takes pictures out of pasted HTML that are not ours: they would vanish when the text is saved. */
export function takeOutPictures(html: string): WithoutPictures {
  // Office programs may name a picture in their own tags only.
  const drawn = html.match(/<v:imagedata\b/gi)?.length ?? 0;
  if (!/<img/i.test(html)) return { html, carried: [], elsewhere: drawn };
  const page = new DOMParser().parseFromString(html, 'text/html');
  const carried: File[] = [];
  let elsewhere = 0;
  for (const picture of page.querySelectorAll('img')) {
    const src = picture.getAttribute('src') ?? '';
    const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : undefined;
    if (url?.origin === location.origin && /^\/pictures\/[0-9a-f-]{36}$/.test(url.pathname)) {
      picture.setAttribute('src', url.pathname);
      continue;
    }
    const file = fileOf(src);
    if (file) carried.push(file);
    else elsewhere += 1;
    picture.remove();
  }
  return { html: page.documentElement.outerHTML, carried, elsewhere };
}

function fileOf(address: string): File | undefined {
  const [, type, data] = /^data:(image\/[a-z0-9.+-]+);base64,([\s\S]*)$/i.exec(address) ?? [];
  if (!type || !data) return undefined;
  try {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    return new File([bytes], 'picture', { type });
  } catch {
    return undefined;
  }
}
