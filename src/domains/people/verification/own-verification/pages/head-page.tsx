import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { paths } from '../../paths.ts';

interface AskProps {
  readonly reader: Reader;
  readonly token: string;
  readonly name: string;
  /** Of the person: a head who knows another one for them says so. */
  readonly email: string;
  readonly role: string;
  readonly school: string;
}

/** The question to a school's head. Opening the page answers nothing: mail programs open links by themselves. */
export function HeadQuestionPage({ reader: { t, language }, token, name, email, role, school }: AskProps) {
  return (
    <main id="main" class="page py-8">
      <div class="max-w-2xl mx-auto grid gap-6">
        <PageHeading title={t('verification.head.title')} lead={t('verification.head.lead')} />
        <Card>
          <DefinitionList
            rows={[
              { term: t('verification.head.name'), value: <strong class="wrap-anywhere">{name}</strong> },
              { term: t('verification.head.email'), value: <span class="break-all">{email}</span> },
              { term: t('verification.head.role'), value: role },
              { term: t('verification.head.school'), value: <span class="wrap-anywhere">{school}</span> },
            ]}
          />
        </Card>
        {/* The answer is a page of its own at the same address, which Turbo would not show. */}
        <div class="flex flex-wrap items-start gap-3" data-turbo="false">
          <Form action={paths.head(token, language)} layout="bare">
            <Button name="answer" value="confirmed" icon="check">
              {t('verification.head.yes')}
            </Button>
          </Form>
          <ConfirmDetails
            label={t('verification.head.no')}
            icon="x"
            question={<p class="wrap-anywhere">{t('verification.head.noQuestion', { name })}</p>}
          >
            <Form action={paths.head(token, language)} layout="bare">
              <Button tone="danger" name="answer" value="denied">
                {t('verification.head.noYes')}
              </Button>
            </Form>
          </ConfirmDetails>
        </div>
        <p class="text-muted">{t('verification.head.what')}</p>
      </div>
    </main>
  );
}

interface EndProps {
  readonly reader: Reader;
  readonly outcome: 'confirmed' | 'denied' | 'used' | 'ended';
}

/** After the answer, or where the link is no longer valid. No name is shown. */
export function HeadEndPage({ reader: { t }, outcome }: EndProps) {
  return (
    <main id="main" class="page py-8">
      <div class="max-w-2xl mx-auto">
        <PageHeading title={t(`verification.head.${outcome}.title`)} lead={t(`verification.head.${outcome}.text`)} />
      </div>
    </main>
  );
}
