import { paths as projects } from '#domains/work/projects/paths.ts';
import { programmeTimeZone } from '#kernel/time-zone.ts';
import type { Reader } from '#platform/http.ts';
import { FactList } from '#ui/fact-list.tsx';
import { Flags } from '#ui/flags.tsx';
import { Icon } from '#ui/icon.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { Stamp } from '#ui/stamp.tsx';
import { Time } from '#ui/time.tsx';
import type { Label } from '../model.ts';
import { isValid } from '../policy.ts';
import type { LabelledProject } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly label: Label;
  readonly project: LabelledProject;
}

/** Confirms a printed label: its code leads here. */
export function ConfirmationPage({ reader, label, project }: Props) {
  const { t, language } = reader;
  const [first = label.country, second = first] = project.founders;
  return (
    <main id="main" class="page py-8 sm:py-12">
      <div class="label-page">
        <div class="album-leaf label-leaf">
          <Stamp
            reader={reader}
            project={{ ...project, id: label.project, title: label.title }}
            state={{ kind: 'approved', at: project.approvedAt ?? label.issuedAt, by: [first, second] }}
            href={projects.project(label.project)}
            cover={projects.pictureOf({ ...project, id: label.project })}
            size="l"
            level={2}
            loads="first"
          />
        </div>
        <div class="grid min-w-0 content-center gap-5">
          <div>
            <p class="display text-xl text-area">{t('labels.kind.project')}</p>
            <h1 class="mt-1 wrap-anywhere" dir="auto">
              {label.name || t('labels.formerMember')}
            </h1>
            <p class="lead mt-2 flex flex-wrap items-center gap-x-2">
              <Flags countries={[label.country]} />
              <span class="min-w-0 wrap-anywhere">
                <bdi>{label.school}</bdi>, {countryName(label.country, language)}
              </span>
            </p>
          </div>
          <Verdict reader={reader} label={label} />
          <FactList
            rows={[
              {
                term: t('labels.field.issued'),
                value: <Time when={label.issuedAt} reader={{ language, timeZone: programmeTimeZone }} style="day" />,
              },
              { term: t('labels.field.code'), value: <span class="label-code">{label.code}</span> },
            ]}
          />
        </div>
      </div>
    </main>
  );
}

function Verdict({ reader: { t }, label }: Pick<Props, 'reader' | 'label'>) {
  if (!isValid(label))
    return (
      <Notice tone="error" kind="static" title={t('labels.revoked')}>
        {t('labels.revokedText')}
      </Notice>
    );
  return (
    <div class="flex gap-3">
      <span class="text-success">
        <Icon name="circle-check" size={8} />
      </span>
      <div class="min-w-0">
        <p class="display text-lg text-success">{t('labels.valid')}</p>
        <p class="max-w-prose">{t('labels.validText')}</p>
      </div>
    </div>
  );
}
