import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { fieldId } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Time } from '#ui/time.tsx';
import { paths } from '../../paths.ts';
import { isHoldingRule, modes, mostNumber, namesOf, precision, type RuleKey } from '../model.ts';
import type { RuleLine, RuleVersion } from '../queries.ts';

/** What was typed about one rule, and why it was not taken. */
export interface ReturnedRule {
  readonly key: RuleKey;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Problems;
}

interface Props {
  readonly reader: Reader;
  readonly rules: readonly (RuleLine & { readonly key: RuleKey })[];
  readonly returned: ReturnedRule | undefined;
}

/** The rules of screening with their numbers, how often officers agreed with them, and how they have changed. */
export function RulesPage({ reader, rules, returned }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page pt-8 pb-12">
      <PageHeading title={t('screening.rules.title')} lead={t('screening.rules.lead')} />
      <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
        {rules.map((rule) => (
          <RuleCard
            key={rule.key}
            reader={reader}
            rule={rule}
            returned={returned?.key === rule.key ? returned : undefined}
          />
        ))}
      </div>
    </main>
  );
}

interface CardProps {
  readonly reader: Reader;
  readonly rule: Props['rules'][number];
  readonly returned: ReturnedRule | undefined;
}

function RuleCard({ reader, rule, returned }: CardProps) {
  const { t } = reader;
  const { key, mode, version, numbers, versions } = rule;
  const wrong = inWords(t, returned?.problems ?? {});
  const shownOf = (name: string) => returned?.typed[name] ?? String(numbers[name] ?? '');
  return (
    <Card level={2} title={t(`screening.rule.${key}.title`)}>
      <p class="mb-3">{t(`screening.rule.${key}.text`)}</p>
      <Precision reader={reader} rule={rule} />
      <ErrorSummary t={t} errors={wrong.all.map((one) => ({ ...one, field: `${key}-${one.field}` }))} />
      <Form action={paths.rule(key)}>
        <input type="hidden" name="version" value={version} />
        <RadioGroup
          t={t}
          id={fieldId(`${key}-mode`)}
          name="mode"
          label={t('screening.rules.mode')}
          value={returned?.typed.mode ?? mode}
          error={wrong.at('mode')}
          choices={modes.map((one) => ({ value: one, label: t(`screening.mode.${one}`) }))}
        />
        <div class="grid gap-4 sm:grid-cols-3 lg:grid-cols-5">
          {namesOf(key).map((name) => (
            <TextField
              key={name}
              t={t}
              id={fieldId(`${key}-${name}`)}
              name={name}
              type="number"
              min={0}
              max={mostNumber}
              label={t(`screening.number.${name}`)}
              value={shownOf(name)}
              error={wrong.at(name)}
            />
          ))}
        </div>
        <div>
          <Button tone="quiet">{t('screening.rules.save')}</Button>
        </div>
      </Form>
      {versions.length > 1 && <Versions reader={reader} versions={versions} />}
    </Card>
  );
}

function Precision({ reader: { t, language }, rule }: Pick<CardProps, 'reader' | 'rule'>) {
  const { key, fired, upheld, lastDecisions, versions } = rule;
  const right = [...lastDecisions].filter((one) => one === '1').length;
  const share = (right / (lastDecisions.length || 1)).toLocaleString(language, { style: 'percent' });
  return (
    <div class="mb-4 grid gap-2">
      <p class="flex flex-wrap gap-2">
        <Badge>{t('screening.rules.fired', { count: fired })}</Badge>
        {isHoldingRule(key) && (
          <>
            <Badge>{t('screening.rules.upheld', { count: upheld })}</Badge>
            <Badge tone="soft">{t('screening.rules.precision', { count: lastDecisions.length, share })}</Badge>
          </>
        )}
      </p>
      {versions[0]?.reason === 'precision' && (
        <Notice tone="warning" kind="static">
          {t('screening.rules.fellBack', { most: precision.decisions })}
        </Notice>
      )}
    </div>
  );
}

function Versions({ reader, versions }: { readonly reader: Reader; readonly versions: readonly RuleVersion[] }) {
  const { t } = reader;
  return (
    <details class="mt-4">
      <summary class="tap">{t('screening.rules.versions')}</summary>
      <ol class="mt-2 grid gap-2 text-sm">
        {versions.map(({ version, mode, numbers, reason, by, at }) => (
          <li key={version} class="wrap-anywhere">
            {version}. <Time when={at} reader={reader} />
            {' · '}
            {t(`screening.versionReason.${reason}`)}
            {by && (
              <>
                {' · '}
                <bdi>{by}</bdi>
              </>
            )}
            {' · '}
            {t(`screening.mode.${mode}`)}
            {' · '}
            {Object.values(numbers).join(', ')}
          </li>
        ))}
      </ol>
    </details>
  );
}
