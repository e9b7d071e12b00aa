import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Day } from '#ui/day.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { fieldId } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { textLimits } from '../model.ts';
import { paths } from '../paths.ts';
import type { Moderator } from '../queries/moderators.ts';
import type { ForumLine } from '../queries.ts';

/** What was typed into one of the forms, and why it was not taken. */
export interface ReturnedForm {
  /** The campaign, `new`, or `moderator`. */
  readonly form: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Problems;
}

interface Props {
  readonly reader: Reader;
  readonly campaigns: readonly ForumLine[];
  readonly moderators: readonly Moderator[];
  readonly idempotencyKey: string;
  readonly returned: ReturnedForm | undefined;
}

/** For the central service: campaigns with their days, and who helps to moderate. */
export function OfficePage({ reader, campaigns, moderators, idempotencyKey, returned }: Props) {
  const { t, language } = reader;
  return (
    <main id="main" class="page pt-8 pb-12">
      <PageHeading title={t('partner-forums.office.title')} lead={t('partner-forums.office.lead')} />
      <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Card level={2} title={t('partner-forums.office.new')}>
            <CampaignForm {...{ reader, returned, idempotencyKey }} form="new" action={paths.office()} />
          </Card>
          {campaigns.map((campaign) => (
            <Card key={campaign.id} level={2} title={campaign.title} href={undefined}>
              <p class="mb-3 text-muted">
                {t(`partner-forums.state.${campaign.state}`)}
                {campaign.opensOn && campaign.closesOn && (
                  <>
                    {' · '}
                    <Day day={campaign.opensOn} language={language} />
                    {' – '}
                    <Day day={campaign.closesOn} language={language} />
                  </>
                )}
                {' · '}
                <a class="link-quiet tap" href={paths.forum(campaign.id)}>
                  {t('partner-forums.office.toForum')}
                </a>
              </p>
              <details open={returned?.form === campaign.id}>
                <summary class="btn btn-outline btn-sm">{t('partner-forums.office.edit')}</summary>
                <div class="mt-4">
                  <CampaignForm
                    {...{ reader, returned, idempotencyKey: campaign.id, campaign }}
                    form={campaign.id}
                    action={paths.campaign(campaign.id)}
                  />
                </div>
              </details>
            </Card>
          ))}
        </div>
        <Moderators {...{ reader, moderators, returned }} />
      </div>
    </main>
  );
}

interface CampaignFormProps extends Pick<Props, 'reader' | 'returned' | 'idempotencyKey'> {
  readonly form: string;
  readonly action: string;
  readonly campaign?: ForumLine;
}

function CampaignForm({ reader: { t }, returned, idempotencyKey, form, action, campaign }: CampaignFormProps) {
  const own = returned?.form === form ? returned : undefined;
  const wrong = inWords(t, own?.problems ?? {});
  const kept = {
    title: campaign?.title,
    about: campaign?.about,
    opensOn: campaign?.opensOn,
    closesOn: campaign?.closesOn,
  };
  const field = (name: keyof typeof kept) => ({
    t,
    name,
    id: fieldId(`${form}-${name}`),
    value: own?.typed[name] ?? kept[name] ?? '',
    error: wrong.at(name),
  });
  return (
    <>
      <ErrorSummary t={t} errors={wrong.all.map((one) => ({ ...one, field: `${form}-${one.field}` }))} />
      <Form action={action}>
        <IdempotencyKey value={idempotencyKey} />
        <TextField {...field('title')} label={t('partner-forums.office.name')} maxlength={textLimits.title} />
        <TextArea {...field('about')} label={t('partner-forums.office.about')} rows={4} maxlength={textLimits.about} />
        <div class="grid gap-6 sm:grid-cols-2">
          <TextField {...field('opensOn')} type="date" label={t('partner-forums.office.opensOn')} />
          <TextField {...field('closesOn')} type="date" label={t('partner-forums.office.closesOn')} />
        </div>
        <div>
          <Button>{t(campaign ? 'partner-forums.office.save' : 'partner-forums.office.openCampaign')}</Button>
        </div>
      </Form>
    </>
  );
}

function Moderators({
  reader: { t, language },
  moderators,
  returned,
}: Pick<Props, 'reader' | 'moderators' | 'returned'>) {
  const own = returned?.form === 'moderator' ? returned : undefined;
  const wrong = inWords(t, own?.problems ?? {});
  return (
    <Card level={2} title={t('partner-forums.moderators')}>
      <p class="mb-4 text-muted">{t('partner-forums.moderators.text')}</p>
      <ul class="mb-4 grid gap-4 empty:hidden">
        {moderators.map(({ id, name, country }) => (
          <li key={id} class="grid justify-items-start gap-1">
            <span class="wrap-anywhere">
              <a class="link-quiet tap" href={profiles.person(id)}>
                <bdi>{name}</bdi>
              </a>
              {`, ${countryName(country, language)}`}
            </span>
            <ConfirmDetails
              label={t('partner-forums.moderators.dismiss')}
              size="small"
              question={t('partner-forums.moderators.question')}
            >
              <Form action={paths.moderatorRemoval(id)} layout="bare">
                <Button tone="danger" size="small">
                  {t('partner-forums.moderators.yes')}
                </Button>
              </Form>
            </ConfirmDetails>
          </li>
        ))}
      </ul>
      <ErrorSummary t={t} errors={wrong.all} />
      <Form action={paths.moderators()}>
        <TextField
          t={t}
          name="email"
          type="email"
          label={t('partner-forums.moderators.email')}
          value={own?.typed.email ?? ''}
          error={wrong.at('email')}
        />
        <div>
          <Button tone="quiet" icon="user-plus">
            {t('partner-forums.moderators.appoint')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
