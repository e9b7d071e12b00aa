import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { pictureTypes } from '#ui/rich-text-field.tsx';
import { UploadProgress } from '#ui/upload-progress.tsx';
import type { SeenPerson } from '../access.ts';
import { partAudiences } from '../model.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly person: SeenPerson;
  readonly audience: string;
  readonly problems: Problems;
}

/** One's own photo: a square of it, moved and enlarged by pointer or by the sliders; without scripts the middle. */
export function PhotoPage({ reader, person, audience, problems }: Props) {
  const { t } = reader;
  const wrong = inWords(t, problems);
  const { id, name, initialsOf, country } = person;
  const picture = paths.picture(person);
  return (
    <main id="main" class="page max-w-3xl py-8">
      <Breadcrumb t={t} trail={[{ href: paths.ownProfile(), label: t('profiles.form.title') }]} />
      <PageHeading title={t('profiles.photo.title')} lead={t('profiles.photo.lead')} />
      <div class="box grid grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
        <Avatar {...{ id, name, initialsOf, country, picture }} size="portrait" />
        <ErrorSummary t={t} errors={wrong.all} />
        <UploadProgress t={t}>
          <Form action={paths.ownPicture()} carries="files">
            <FileField
              {...{ t, name: 'picture', error: wrong.at('picture'), accept: pictureTypes }}
              label={t('files.file')}
              hint={t('files.fileHint')}
              need={picture ? 'optional' : 'required'}
            />
            <Cut t={t} />
            <RadioGroup
              {...{ t, name: 'audience', value: audience, error: wrong.at('audience') }}
              label={t('profiles.photo.audience')}
              choices={partAudiences.map((value) => ({ value, label: t(`profiles.audience.${value}`) }))}
            />
            <div>
              <Button icon="upload">{t('profiles.photo.save')}</Button>
            </div>
          </Form>
        </UploadProgress>
        {picture && (
          <Form action={paths.removeOwnPicture()} layout="bare">
            <Button tone="danger" size="small">
              {t('profiles.photo.remove')}
            </Button>
          </Form>
        )}
      </div>
    </main>
  );
}

const sliders = [
  { name: 'across', most: 100, least: 0, start: 50 },
  { name: 'down', most: 100, least: 0, start: 50 },
  { name: 'zoom', most: 400, least: 100, start: 100 },
] as const;

/** Shown once a picture is chosen and scripts run. The sliders are the browser's own, so that every key and reader of screens knows them. */
function Cut({ t }: Pick<Reader, 't'>) {
  return (
    <photo-cut data-field="picture" hidden class="grid gap-4 sm:grid-cols-[15rem_minmax(0,1fr)]">
      <canvas class="photo-cut" width={480} height={480} />
      <div class="grid content-start gap-3">
        <p class="field-hint">{t('profiles.photo.cutHint')}</p>
        {sliders.map(({ name, least, most, start }) => (
          <label key={name} class="field">
            <span class="field-label">{t(`profiles.photo.${name}`)}</span>
            <input class="range w-full" type="range" name={name} min={least} max={most} step={1} value={start} />
          </label>
        ))}
      </div>
    </photo-cut>
  );
}
