import type { Reader } from '#platform/http.ts';
import { Icon } from '#ui/icon.tsx';
import { PictureViewer } from '#ui/picture-viewer.tsx';
import { saidSize } from '#ui/said-size.ts';
import { paths } from '../../paths.ts';
import type { ShownFile } from '../access.ts';

interface Props {
  readonly reader: Reader;
  readonly files: readonly ShownFile[];
  /** Who sent them. */
  readonly by: string;
}

/** The files of a message: pictures to look at, and documents to keep. */
export function AttachedFiles({ reader, files, by }: Props) {
  const { t, language } = reader;
  const pictures = files.filter(({ kind }) => kind === 'picture');
  const documents = files.filter(({ kind }) => kind !== 'picture');
  return (
    <>
      {pictures.length > 0 && (
        <PictureViewer t={t}>
          <ul class={`talk-pictures ${pictures.length === 1 ? 'talk-pictures-one' : ''}`}>
            {pictures.map(({ id, name, width, height }) => (
              <li key={id}>
                <a href={paths.file(id)} data-view data-by={by}>
                  <img
                    src={paths.file(id)}
                    alt={t('messages.files.picture', { name })}
                    width={width ?? undefined}
                    height={height ?? undefined}
                    loading="lazy"
                  />
                </a>
              </li>
            ))}
          </ul>
        </PictureViewer>
      )}
      {documents.length > 0 && (
        <ul class="talk-files">
          {documents.map(({ id, kind, name, bytes }) => (
            <li key={id}>
              <a class="talk-file" href={paths.file(id)} data-turbo="false">
                <Icon name="file-text" size={5} />
                <span class="min-w-0">
                  <bdi class="font-semibold">{name}</bdi>
                  <span class="block text-sm text-muted">
                    {t('messages.files.about', { kind, size: saidSize(bytes, language) })}
                  </span>
                </span>
                <Icon name="download" size={4} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
