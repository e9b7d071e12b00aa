import { Editor } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { Slice } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { StarterKit } from '@tiptap/starter-kit';
import { convertPasted } from '#kernel/pasted-html/pasted-html.ts';
import { commandOf, isActive, run, setLink } from './editor-commands.ts';
import { goBehindPicture, insertPicture, picturesAmong, pictureTyping, takeOutPictures } from './editor-pictures.ts';
import { PictureUpload } from './editor-upload.ts';
import { forbidSnapshot } from './forbid-snapshot.ts';
import { walkWithArrows } from './toolbar-keys.ts';

/**
 * Puts an editor in the place of the plain <textarea> inside; toolbar and panels come from the <template> that the server wrote. What is
 * written goes into a field of the same name, as HTML.
 */
class RichTextEditor extends HTMLElement {
  #editor: Editor | undefined;
  #upload: PictureUpload | undefined;

  connectedCallback(): void {
    forbidSnapshot();
    const plain = this.querySelector('textarea');
    const template = this.querySelector('template');
    if (!plain || !template || this.#editor) return;
    if (plain.value !== plain.defaultValue) {
      this.dataset.plain = ''; // somebody on a slow line has begun to type already: their words stay where they are
      return;
    }
    const paper = document.createElement('div');
    paper.className = 'editor';
    const sent = this.#insteadOf(plain);
    paper.append(template.content.cloneNode(true), sent);
    this.append(paper);
    this.#editor = this.#build(sent, plain, paper);
    sent.addEventListener('restore', () => this.#editor?.commands.setContent(sent.value));
    this.#wireToolbar(paper, this.#editor);
    this.#wirePanels(paper, this.#editor);
    this.#upload = this.#uploadIn(paper, this.#editor);
    // Before anybody else hears of it: a form that is held back is not on its way.
    addEventListener('submit', this.#holdBack, { capture: true });
  }

  /** A picture was chosen and does not stand in the text yet: it would be lost. */
  #holdBack = (event: SubmitEvent): void => {
    if (!this.#upload?.isBusy || !(event.target instanceof HTMLFormElement) || !event.target.contains(this)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#upload.remind();
  };

  #uploadIn(paper: HTMLElement, editor: Editor): PictureUpload | undefined {
    const box = paper.querySelector<HTMLElement>('[data-panel=upload]');
    const { upload: to, notAllowed = '', failed = '', going = '', waits = '' } = this.dataset;
    return box
      ? new PictureUpload({
          box,
          to,
          words: { notAllowed, failed, going, waits },
          say: (words) => this.#say(words),
          open: () => this.#openPanel('upload'),
          close: () => {
            this.#closePanels();
            editor.commands.focus();
          },
          insert: (picture) => insertPicture(editor, picture),
        })
      : undefined;
  }

  #say(words = ''): void {
    const line = this.querySelector<HTMLElement>('[data-told]');
    if (!line) return;
    line.hidden = words === '';
    line.textContent = words;
  }

  /** The field that is sent. The plain one rests, and so does the word that its text is plain. */
  #insteadOf(plain: HTMLTextAreaElement): HTMLTextAreaElement {
    const sent = document.createElement('textarea');
    sent.name = plain.name;
    sent.defaultValue = this.dataset.html ?? '';
    sent.autocomplete = 'off';
    sent.hidden = true;
    plain.hidden = true;
    for (const control of this.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input'))
      control.disabled = true;
    return sent;
  }

  disconnectedCallback(): void {
    if (this.isConnected) return;
    removeEventListener('submit', this.#holdBack, { capture: true });
    this.#editor?.destroy();
    this.#editor = undefined;
    this.querySelector('.editor')?.remove();
  }

  #build(sent: HTMLTextAreaElement, plain: HTMLTextAreaElement, paper: HTMLElement): Editor {
    const { id } = plain;
    let begun: string | undefined;
    // The label and the error summary point to this id: it goes to what is seen.
    plain.removeAttribute('id');
    const label = this.closest('.field')?.querySelector('label');
    label?.addEventListener('click', () => this.#editor?.commands.focus());
    const attributes: Record<string, string> = {
      id,
      class: 'editor-text prose',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': this.dataset.label ?? '',
      dir: 'auto',
    };
    for (const name of ['aria-describedby', 'aria-invalid', 'aria-required', 'lang']) {
      const value = plain.getAttribute(name);
      if (value) attributes[name] = value;
    }
    return new Editor({
      element: paper,
      content: sent.value,
      injectCSS: false, // no inline style passes the content policy; the rules stand in forms.css
      editorProps: { attributes, ...pictureTyping, ...this.#pasting() },
      extensions: [
        StarterKit.configure({
          heading: { levels: [2, 3] },
          underline: false,
          link: { openOnClick: false, autolink: true, HTMLAttributes: { rel: null, target: null } },
        }),
        Image,
      ],
      onCreate: ({ editor }) => {
        begun = editor.isEmpty ? '' : editor.getHTML();
      },
      onUpdate: ({ editor }) => {
        const html = editor.isEmpty ? '' : editor.getHTML();
        // What was written and taken out again is as the server has it, and not as the editor would write it.
        sent.value = html === begun ? sent.defaultValue : html;
        sent.dispatchEvent(new Event('input', { bubbles: true }));
      },
    });
  }

  /** What other programs put on the clipboard, and files that are pasted or dropped. */
  #pasting() {
    let isForeign = false;
    return {
      transformPastedHTML: (html: string): string => {
        isForeign = !html.includes('data-pm-slice');
        const { html: text, carried, elsewhere } = takeOutPictures(html);
        this.#say(elsewhere > 0 ? this.dataset.elsewhere : '');
        // After the text is in: the picture goes behind it.
        if (carried.length > 0) setTimeout(() => this.#upload?.offer(carried));
        return convertPasted(text);
      },
      transformPasted: (slice: Slice, view: EditorView): Slice => {
        // Its first words would else be added to the paragraph in which the cursor stands.
        const isHeading = slice.content.firstChild?.type.name === 'heading';
        const isWithin = view.state.selection.$from.parentOffset > 0;
        return isForeign && isHeading && isWithin && slice.openStart > 0
          ? new Slice(slice.content, 0, slice.openEnd)
          : slice;
      },
      handlePaste: (view: EditorView, { clipboardData }: ClipboardEvent): boolean => {
        // Office programs add a picture of the text to the text.
        const hasText = clipboardData?.types.some((type) => /^text\/(plain|rtf)$/.test(type)) ?? false;
        if (!hasText && this.#takeFiles(clipboardData?.files)) return true;
        goBehindPicture(view);
        return false;
      },
      handleDrop: (view: EditorView, event: DragEvent, _slice: unknown, moved: boolean): boolean => {
        if (moved || (event.dataTransfer?.files.length ?? 0) === 0) return false;
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        // Below the last line there is no text to stand in: the nearest place that has some.
        if (place) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos), -1)));
        this.#takeFiles(event.dataTransfer?.files);
        event.preventDefault(); // the browser would open the file in the place of this page
        return true;
      },
      handleDOMEvents: {
        compositionstart: (view: EditorView): boolean => {
          goBehindPicture(view);
          return false;
        },
      },
    };
  }

  #takeFiles(files: FileList | undefined): boolean {
    const { pictures, others } = picturesAmong(files);
    // Without files this is a text, which has told already what could not come along.
    if (pictures.length === 0 && !others) return false;
    this.#say(others ? this.dataset.onlyPictures : '');
    this.#upload?.offer(pictures);
    return true;
  }

  #wireToolbar(paper: HTMLElement, editor: Editor): void {
    const bar = paper.querySelector<HTMLElement>('[role=toolbar]');
    if (!bar) return;
    const tools = [...bar.querySelectorAll('button')];
    walkWithArrows(bar, tools);
    for (const tool of tools)
      tool.onclick = () => {
        const command = commandOf(tool);
        if (command === 'picture' && editor.isActive('image')) this.#openPanel('description');
        else if (command === 'link' || command === 'picture') this.#openPanel(command);
        else if (command) run(editor, command);
      };
    const show = () => {
      for (const tool of tools) {
        const command = commandOf(tool);
        const active = command && isActive(editor, command);
        if (active !== undefined) tool.setAttribute('aria-pressed', String(active));
      }
    };
    editor.on('transaction', show);
    show();
  }

  #wirePanels(paper: HTMLElement, editor: Editor): void {
    const address = paper.querySelector<HTMLInputElement>('[data-panel=link] input');
    const takeAddress = () => {
      const typed = address?.value.trim() ?? '';
      if (typed !== '') setLink(editor, typed);
      this.#closePanels();
    };
    const description = paper.querySelector<HTMLInputElement>('[data-panel=description] input');
    const describe = () => {
      editor
        .chain()
        .updateAttributes('image', { alt: description?.value.trim() ?? '' })
        .focus()
        .run();
      this.#closePanels();
    };
    const acts: Record<string, (button: HTMLElement) => void> = {
      'set-link': takeAddress,
      'send-picture': () => void this.#upload?.send(),
      'skip-picture': () => this.#upload?.skip(),
      'set-description': describe,
      'remove-link': () => editor.chain().focus().extendMarkRange('link').unsetLink().run(),
      picture: ({ dataset: { url = '', alt = '' } }) => insertPicture(editor, { src: url, alt }),
      close: () => editor.commands.focus(),
    };
    for (const button of paper.querySelectorAll<HTMLElement>('[data-act]'))
      button.onclick = () => {
        acts[button.dataset.act ?? '']?.(button);
        if (!this.#upload?.isBusy) this.#closePanels();
      };
    const chosen = paper.querySelector<HTMLInputElement>('[data-panel=picture] input[type=file]');
    chosen?.addEventListener('change', () => {
      this.#closePanels();
      this.#takeFiles(chosen.files ?? undefined);
      chosen.value = '';
    });
    paper.addEventListener('keydown', (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('[data-panel]')) return;
      if (event.key === 'Escape') {
        if (this.#upload?.isBusy) return this.#upload.skip();
        this.#closePanels();
        editor.commands.focus();
      } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'file') {
        event.preventDefault(); // would send the form around
        if (event.target === address) takeAddress();
        else if (event.target === description) describe();
        else void this.#upload?.send();
      }
    });
  }

  #openPanel(name: 'link' | 'picture' | 'description' | 'upload'): void {
    for (const panel of this.querySelectorAll<HTMLElement>('[data-panel]'))
      panel.hidden = panel.dataset.panel !== name || !panel.hidden;
    const input = this.querySelector<HTMLInputElement>('[data-panel=link] input');
    if (input && name === 'link') input.value = this.#editor?.getAttributes('link').href ?? '';
    const words = this.querySelector<HTMLInputElement>('[data-panel=description] input');
    if (words && name === 'description') words.value = this.#editor?.getAttributes('image').alt ?? '';
    this.querySelector<HTMLElement>(`[data-panel=${name}]:not([hidden]) :is(input, button)`)?.focus();
  }

  #closePanels(): void {
    for (const panel of this.querySelectorAll<HTMLElement>('[data-panel]')) panel.hidden = true;
  }
}

customElements.define('rich-text-editor', RichTextEditor);
