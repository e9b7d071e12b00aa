import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Icon } from '#ui/icon.tsx';
import { RichTextBody } from '#ui/rich-text-body.tsx';
import { Time } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import type { SeenCase } from '../../access.ts';
import { paths } from '../../paths.ts';
import type { CaseFile, Reported, ShownLine, ShownText } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly found: SeenCase;
  readonly reported: Reported;
}

/** What was reported with its pictures, where it stands, and how it read when it was reported, if that differs. */
export function ReportedText({ reader: { t }, found, reported }: Props) {
  const { now, changed, removed, place } = reported;
  return (
    <div class="grid grid-cols-1 gap-4">
      {place && (
        <p class="text-sm text-muted">
          {t('reports.case.place')}{' '}
          <a class="link-quiet wrap-anywhere" href={place.href} dir="auto">
            {place.title}
          </a>
        </p>
      )}
      {removed && <p class="text-muted">{t('reports.case.removed')}</p>}
      {found.hasPicture && (
        <img class="max-h-96 rounded-box" src={paths.casePicture(found.id)} alt={now?.title || found.excerpt} />
      )}
      {now && <Text shown={now} marked />}
      <Files t={t} found={found} files={reported.around.find(({ isReported }) => isReported)?.files ?? []} />
      {(changed || !now) && (
        <section class="grid gap-1" aria-labelledby="as-reported">
          <h3 id="as-reported" class="text-base">
            {t('reports.case.asReported')}
          </h3>
          <blockquote class="border-s-4 border-base-300 ps-4">
            <UserText text={found.excerpt || t('reports.case.noText')} />
          </blockquote>
        </section>
      )}
    </div>
  );
}

function Text({ shown: { title, text }, marked = false }: { readonly shown: ShownText; readonly marked?: boolean }) {
  return (
    <div class={marked ? 'border-s-4 border-place ps-4' : ''}>
      {title && (
        <p class="font-semibold wrap-anywhere" dir="auto">
          {title}
        </p>
      )}
      {'html' in text ? <RichTextBody html={text.html} /> : <UserText text={text.plain} />}
    </div>
  );
}

interface AroundProps extends Pick<Props, 'reader' | 'found'> {
  readonly lines: readonly ShownLine[];
}

/** What stands around it, in its order; what was reported is marked. */
export function Around({ reader, found, lines }: AroundProps) {
  const { t } = reader;
  return (
    <ol class="grid grid-cols-1 gap-2">
      {lines.map((line) => (
        <li
          key={line.id}
          class={`rounded-box p-3 ${line.isReported ? 'border-2 border-warning' : 'bg-place-soft'}`}
          aria-current={line.isReported ? 'true' : undefined}
        >
          <p class="text-sm text-muted">
            {t(line.by === 'author' ? 'reports.case.author' : 'reports.case.other')}
            {line.at && (
              <>
                {' · '}
                <Time when={line.at} reader={reader} />
              </>
            )}
          </p>
          <Text shown={line} />
          {!line.isReported && <Files t={t} found={found} files={line.files} />}
        </li>
      ))}
    </ol>
  );
}

interface FilesProps extends Pick<Props, 'found'> {
  readonly t: Translate;
  readonly files: readonly CaseFile[];
}

/** What was sent along, to download: it is not opened beside the pages of the office. */
function Files({ t, found, files }: FilesProps) {
  if (files.length === 0) return null;
  return (
    <ul class="mt-2 grid gap-1" aria-label={t('reports.case.files')}>
      {files.map(({ id, name }) => (
        <li key={id}>
          <a class="link-quiet tap wrap-anywhere" href={paths.fileInCase(found.id, id)} data-turbo="false">
            <Icon name="download" size={4} /> <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
