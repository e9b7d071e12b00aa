import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { paths } from '../../paths.ts';

interface AskProps {
  readonly reader: Reader;
  readonly token: string;
  readonly name: string;
  readonly role: string;
  readonly school: string;
}

/** The question to a school's head. Opening it answers nothing: mail programs open links by themselves. */
export function HeadQuestionPage({ reader: { t }, token, name, role, school }: AskProps) {
  return (
    <main id="main" class="page py-8">
      <div class="max-w-2xl mx-auto grid gap-6">
        <PageHeading title={t('membership.head.title')} lead={t('membership.head.lead')} />
        <Card>
          <DefinitionList
            rows={[
              { term: t('membership.head.name'), value: <strong class="break-words">{name}</strong> },
              { term: t('membership.you.staffRole'), value: role },
              { term: t('membership.office.column.school'), value: <span class="break-words">{school}</span> },
            ]}
          />
        </Card>
        <Form action={paths.head(token)}>
          <div class="flex flex-wrap gap-3">
            <Button name="answer" value="confirmed" icon="check">
              {t('membership.head.yes')}
            </Button>
            <Button tone="quiet" name="answer" value="denied" icon="x">
              {t('membership.head.no')}
            </Button>
          </div>
        </Form>
        <p class="text-muted">{t('membership.head.what')}</p>
      </div>
    </main>
  );
}

interface EndProps {
  readonly reader: Reader;
  readonly outcome: 'confirmed' | 'denied' | 'used' | 'ended';
}

/** After the answer, or where the link is of no more use. Names nobody. */
export function HeadEndPage({ reader: { t }, outcome }: EndProps) {
  return (
    <main id="main" class="page py-8">
      <div class="max-w-2xl mx-auto">
        <PageHeading title={t(`membership.head.${outcome}.title`)} lead={t(`membership.head.${outcome}.text`)} />
      </div>
    </main>
  );
}
