import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { Notice } from '#ui/notice.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { pictureTypes } from '#ui/rich-text-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { UploadProgress } from '#ui/upload-progress.tsx';
import { longestDescription } from '../model.ts';
import { paths } from '../paths.ts';
import type { Refused } from './pictures-props.ts';

interface Props {
  readonly reader: Reader;
  readonly space: { readonly id: string };
  readonly idempotencyKey: string;
  readonly wrong: Refused | undefined;
}

/** Several pictures at once where a script runs; without it a form that takes them one by one. */
export function PictureUpload(props: Props) {
  const { reader, space } = props;
  const { t } = reader;
  return (
    <Card level={2} title={t('files.addMany')}>
      <many-pictures
        class="grid gap-4"
        data-to={paths.upload(space.id)}
        data-album={paths.pictures(space.id)}
        data-needed={t('files.problem.alt')}
        data-large={t('files.problem.tooLarge')}
        data-no-picture={t('files.problem.notAPicture')}
        data-failed={t('ui.upload.failed')}
        data-going={t('files.many.going')}
        data-there={t('files.many.there')}
        data-remove={t('files.many.leaveOut', { name: '{name}' })}
        data-send-one={t('files.many.send', { count: 1 })}
        data-send-many={t('files.many.send', { count: 2 }).replace('2', '{count}')}
      >
        <div data-one>
          <OnePicture {...props} />
        </div>
        <template data-many>
          <ManyPictures t={t} />
        </template>
      </many-pictures>
    </Card>
  );
}

function ManyPictures({ t }: Pick<Reader, 't'>) {
  return (
    <>
      <ul class="upload-rows empty:hidden" aria-label={t('files.many.list')} />
      <template data-row>
        <li class="upload-row">
          <span class="upload-look" data-look />
          <p class="upload-name">
            <strong data-name dir="auto" />
            <small data-size />
          </p>
          <button class="btn btn-ghost btn-square" type="button" data-remove>
            <Icon name="x" size={5} />
          </button>
          <div class="field">
            <label class="field">
              <span class="text-sm font-semibold">{t('files.alt')}</span>
              <input class="input" type="text" maxlength={longestDescription} dir="auto" />
            </label>
            <p class="field-hint">{t('files.altHint')}</p>
            <p class="field-error" role="alert" data-problem hidden>
              <Icon name="circle-alert" size={4} />
              <span />
            </p>
            <progress class="progress w-full" max={100} value={0} hidden />
            <p class="upload-state" role="status" data-state />
          </div>
        </li>
      </template>
      <button class="btn btn-primary justify-self-start" type="button" data-send hidden>
        <Icon name="upload" size={4} />
        <span data-words />
      </button>
      <label class="drop-zone">
        <Icon name="upload" size={6} />
        <span>
          <strong>
            {t('files.many.choose')} <span class="hidden pointer-fine:inline">{t('files.many.drop')}</span>
          </strong>
          <small>{t('files.fileHint')}</small>
        </span>
        <input class="sr-only" type="file" accept={pictureTypes} multiple />
      </label>
    </>
  );
}

function OnePicture({ reader: { t }, space, idempotencyKey, wrong: refused }: Props) {
  const { alt, problems, kept }: Refused = refused && !refused.picture ? refused : { alt: '', problems: {} };
  const wrong = inWords(t, problems);
  return (
    <div class="grid gap-4">
      <ErrorSummary t={t} errors={wrong.all} />
      <UploadProgress t={t}>
        <Form action={paths.pictures(space.id)} carries="files">
          <IdempotencyKey value={idempotencyKey} />
          {kept && (
            <>
              <input type="hidden" name="kept" value={kept.id} />
              <Notice tone="info" kind="static">
                <span class="wrap-anywhere">{t('files.kept', { name: kept.name })}</span>
              </Notice>
            </>
          )}
          <FileField
            t={t}
            name="picture"
            label={t(kept ? 'files.otherFile' : 'files.file')}
            hint={t('files.fileHint')}
            error={wrong.at('picture')}
            need={kept ? 'optional' : 'required'}
            accept={pictureTypes}
          />
          <TextField
            t={t}
            name="alt"
            label={t('files.alt')}
            hint={t('files.altHint')}
            value={alt}
            error={wrong.at('alt')}
            maxlength={longestDescription}
          />
          <div>
            <Button icon="upload">{t('files.upload')}</Button>
          </div>
        </Form>
      </UploadProgress>
    </div>
  );
}
