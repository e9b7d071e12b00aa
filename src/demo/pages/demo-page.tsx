import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { paths } from '../paths.ts';
import { demoPassword, type PersonaKey, personas } from '../personas.ts';

interface Props {
  readonly reader: Reader;
  /** The persona of the last button has no account: the database was not filled with the demonstration. */
  readonly missing?: boolean;
}

/** Who one may be, a button each. */
export function DemoPage({ reader: { t }, missing = false }: Props) {
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('demo.title')}
        lead={t('demo.lead')}
        actions={
          <>
            <ButtonLink tone="quiet" href={paths.mails()}>
              {t('demo.mails')}
            </ButtonLink>
            <ButtonLink tone="quiet" href={paths.components()}>
              {t('demo.components')}
            </ButtonLink>
          </>
        }
      />
      {missing && <Notice tone="warning">{t('demo.missing')}</Notice>}
      <ul class="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {personas.map((persona) => (
          <li key={persona.key} class="box grid content-between gap-4 p-5">
            <div>
              <h2 class="text-lg">{t(nameOf(persona.key))}</h2>
              <p class="mt-1 text-sm text-muted">{t(aboutOf(persona.key))}</p>
              <p class="mt-2 text-sm wrap-anywhere">{'email' in persona ? persona.email : persona.userName}</p>
            </div>
            <Form action={paths.persona(persona.key)} layout="bare">
              <Button>
                {t('demo.be')}
                <span class="sr-only">: {t(nameOf(persona.key))}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <p class="mt-8 max-w-prose text-sm text-muted">
        {t('demo.password')} <code class="text-base-content whitespace-nowrap">{demoPassword}</code>
      </p>
    </main>
  );
}

const nameOf = (key: PersonaKey) => `demo.persona.${key}.name` as const;
const aboutOf = (key: PersonaKey) => `demo.persona.${key}.about` as const;
