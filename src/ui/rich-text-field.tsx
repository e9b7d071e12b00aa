import type { Translate } from '#platform/i18n.ts';
import { Field, type FieldProps, wiring } from './field.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { PlainTextHelp } from './plain-text-help.tsx';
import { withLength } from './said-length.ts';

export interface Picture {
  readonly url: string;
  readonly alt: string;
}

/** HTML that the server has cleaned, and the same as plain text. */
export interface RichText {
  readonly html: string;
  readonly plain: string;
}

/** What is offered when a picture is chosen for an album. */
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/gif,image/avif,image/tiff';

interface Props extends FieldProps {
  readonly value?: RichText;
  readonly rows?: number;
  readonly maxlength?: number;
  /** Pictures that may be put in. */
  readonly pictures?: readonly Picture[];
  readonly lang?: string;
  /** Where pasted pictures are sent; left out where the writer cannot add any. */
  readonly upload?: string | undefined;
}

/**
 * A text field that becomes an editor where JavaScript runs, and then sends HTML under its name. Without it people read and write plain text
 * with a few signs, and `<name>As` says so. `htmlFromField` reads both.
 */
export function RichTextField(props: Props) {
  const { t, name, value, rows = 12, maxlength, pictures = [], lang, label, upload } = props;
  const { html, plain } = value ?? { html: '', plain: '' };
  const said = { ...props, error: withLength(props, html) };
  return (
    <Field {...said}>
      <rich-text-editor
        class="block"
        data-label={label}
        data-html={html}
        data-upload={upload}
        data-not-allowed={t('ui.editor.upload.notAllowed')}
        data-failed={t('ui.upload.failed')}
        data-going={t('ui.upload.going')}
        data-waits={t('ui.editor.upload.waits')}
        data-elsewhere={t('ui.editor.upload.elsewhere')}
        data-only-pictures={t('ui.editor.upload.onlyPictures')}
      >
        <textarea
          {...wiring(said)}
          class="textarea"
          rows={rows}
          data-longest={maxlength}
          lang={lang}
          dir="auto"
          value={plain}
        />
        <input type="hidden" name={`${name}As`} value="plain" />
        <PlainTextHelp t={t} plain={plain} pictures={pictures} />
        <template>
          <Toolbar t={t} />
          <LinkPanel t={t} />
          <PicturePanel t={t} pictures={pictures} mayUpload={upload !== undefined} />
          <DescriptionPanel t={t} />
          <UploadPanel t={t} />
          <p class="border-b border-base-300 px-4 py-2 text-sm font-semibold" role="status" data-told hidden />
        </template>
      </rich-text-editor>
    </Field>
  );
}

/** Without an icon the button shows its words: "H2" means nothing to who never wrote a web page. On phones the words slide, so the icons stand first. */
const commands: readonly (readonly [command: EditorCommand, icon: IconName | undefined])[] = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['bulletList', 'list'],
  ['orderedList', 'list-ordered'],
  ['link', 'link'],
  ['picture', 'image'],
  ['heading2', undefined],
  ['heading3', undefined],
  ['quote', 'quote'],
  ['undo', 'undo-2'],
  ['redo', 'redo-2'],
];

type EditorCommand =
  | 'bold'
  | 'italic'
  | 'heading2'
  | 'heading3'
  | 'bulletList'
  | 'orderedList'
  | 'quote'
  | 'link'
  | 'picture'
  | 'undo'
  | 'redo';

function Toolbar({ t }: { readonly t: Translate }) {
  return (
    <div class="editor-bar" role="toolbar" aria-label={t('ui.editor.toolbar')}>
      {commands.map(([command, icon]) => {
        const words = t(`ui.editor.${command}`);
        return (
          <button
            key={command}
            class={icon ? 'editor-tool' : `editor-tool editor-${command}`}
            type="button"
            data-command={command}
            title={icon && words}
            aria-label={icon && words}
          >
            {icon ? <Icon name={icon} /> : words}
          </button>
        );
      })}
    </div>
  );
}

function LinkPanel({ t }: { readonly t: Translate }) {
  return (
    <div class="editor-panel" data-panel="link" hidden>
      <input
        class="input"
        type="text"
        inputmode="url"
        autocapitalize="none"
        aria-label={t('ui.editor.linkAddress')}
        placeholder="https://"
        dir="ltr"
      />
      <button class="btn btn-sm btn-primary" type="button" data-act="set-link">
        {t('ui.editor.linkSet')}
      </button>
      <button class="btn btn-sm btn-outline" type="button" data-act="remove-link">
        {t('ui.editor.linkRemove')}
      </button>
      <button class="btn btn-sm btn-ghost" type="button" data-act="close">
        {t('ui.cancel')}
      </button>
    </div>
  );
}

interface PicturePanelProps {
  readonly t: Translate;
  readonly pictures: readonly Picture[];
  readonly mayUpload: boolean;
}

/** A picture from this machine, or one of the album. */
function PicturePanel({ t, pictures, mayUpload }: PicturePanelProps) {
  return (
    <div class="editor-panel" data-panel="picture" hidden>
      {mayUpload && (
        <label class="btn btn-sm btn-primary editor-file">
          <Icon name="upload" size={4} />
          {t('ui.editor.upload.choose')}
          <input class="sr-only" type="file" accept={pictureTypes} multiple />
        </label>
      )}
      <p class="basis-full text-sm text-muted">
        {t(pictures.length > 0 ? 'ui.editor.fromAlbum' : 'ui.editor.noPictures')}
      </p>
      {pictures.map(({ url, alt }) => (
        <button key={url} class="editor-picture" type="button" data-act="picture" data-url={url} data-alt={alt}>
          <img src={url} alt={alt} loading="lazy" />
        </button>
      ))}
      <button class="btn btn-sm btn-ghost" type="button" data-act="close">
        {t('ui.cancel')}
      </button>
    </div>
  );
}

/** For a picture that stands in the text: its words there may differ from those of the album. */
function DescriptionPanel({ t }: { readonly t: Translate }) {
  return (
    <div class="editor-panel" data-panel="description" hidden>
      <input class="input" type="text" data-longest={300} aria-label={t('ui.editor.description')} dir="auto" />
      <button class="btn btn-sm btn-primary" type="button" data-act="set-description">
        {t('ui.editor.descriptionSet')}
      </button>
      <button class="btn btn-sm btn-ghost" type="button" data-act="close">
        {t('ui.cancel')}
      </button>
    </div>
  );
}

/** A picture that was pasted or dropped: it is uploaded once it is described. */
function UploadPanel({ t }: { readonly t: Translate }) {
  return (
    <div class="editor-panel" data-panel="upload" hidden>
      <p class="basis-full text-sm">{t('ui.editor.upload.lead')}</p>
      <input class="input" type="text" data-longest={300} aria-label={t('ui.editor.description')} dir="auto" />
      <button class="btn btn-sm btn-primary" type="button" data-act="send-picture">
        {t('ui.editor.upload.send')}
      </button>
      <button class="btn btn-sm btn-ghost" type="button" data-act="skip-picture">
        {t('ui.cancel')}
      </button>
      <p data-upload-told hidden />
    </div>
  );
}
