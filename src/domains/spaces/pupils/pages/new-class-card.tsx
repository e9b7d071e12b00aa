import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxGroup } from '#ui/checkbox-group.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { TextArea } from '#ui/text-area.tsx';
import { UploadProgress } from '#ui/upload-progress.tsx';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly idempotencyKey: string;
  readonly names?: string;
  readonly errors: ProblemsInWords;
}

export function NewClassCard({ reader: { t }, space, idempotencyKey, names, errors }: Props) {
  return (
    <Card level={2} title={t('pupils.make')}>
      <div class="grid gap-4">
        <ErrorSummary t={t} errors={errors.all} />
        <UploadProgress t={t}>
          <Form action={paths.pupils(space.id)} carries="files">
            <IdempotencyKey value={idempotencyKey} />
            <TextArea
              t={t}
              name="names"
              label={t('pupils.names')}
              hint={t('pupils.namesHint')}
              value={names}
              error={errors.at('names')}
              need="unmarked"
              rows={4}
              grows
            />
            <details open={errors.at('file') !== undefined}>
              <summary class="link-quiet tap cursor-pointer">{t('pupils.fileAsk')}</summary>
              <div class="mt-3">
                <FileField
                  t={t}
                  name="file"
                  label={t('pupils.file')}
                  hint={t('pupils.fileHint')}
                  error={errors.at('file')}
                  need="optional"
                  accept=".csv,.txt,text/csv,text/plain"
                />
              </div>
            </details>
            <div>
              <Button icon="user-plus">{t('pupils.makeButton')}</Button>
            </div>
          </Form>
        </UploadProgress>
      </div>
    </Card>
  );
}

export interface KnownPupil {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
}

export function KnownPupilsCard({
  reader: { t },
  space,
  known,
}: Pick<Props, 'reader' | 'space'> & { readonly known: readonly KnownPupil[] }) {
  return (
    <Card level={2} title={t('pupils.known')}>
      <Form action={paths.knownPupils(space.id)}>
        <CheckboxGroup
          t={t}
          name="pupil"
          label={t('pupils.knownLabel')}
          need="unmarked"
          choices={known.map(({ id, name, userName }) => ({ value: id, label: name, note: userName }))}
        />
        <div>
          <Button tone="quiet">{t('pupils.knownButton')}</Button>
        </div>
      </Form>
    </Card>
  );
}
