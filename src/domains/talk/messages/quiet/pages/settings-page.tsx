import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { paths } from '../../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly readMarks: boolean;
}

/** How somebody wants their messages. */
export function SettingsPage({ reader: { t }, readMarks }: Props) {
  return (
    <main id="main" class="page pt-6 pb-12">
      <Breadcrumb t={t} trail={[{ href: paths.inbox(), label: t('messages.inbox.title') }]} />
      <PageHeading title={t('messages.settings.title')} />
      <div class="box grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
        <Form action={paths.settings()}>
          <CheckboxField
            name="readMarks"
            value="yes"
            need="optional"
            label={t('messages.settings.readMarks')}
            hint={t('messages.settings.readMarksHint')}
            checked={readMarks}
          />
          <div>
            <Button>{t('messages.settings.save')}</Button>
          </div>
        </Form>
      </div>
    </main>
  );
}
