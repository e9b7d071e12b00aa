import { paths as notifications } from '#domains/core/notifications/paths.ts';
import { altOf } from '#domains/work/projects/model.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { programmeTimeZone } from '#kernel/time-zone.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { countryName, listOf } from '#ui/names-of.ts';
import { Stamp } from '#ui/stamp.tsx';
import { Time } from '#ui/time.tsx';
import type { OwnProject } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly projects: readonly OwnProject[];
}

/** A letter about a project that was approved, until the reader has opened it or put it away. */
export function Celebration({ reader, projects: own }: Props) {
  const { t, language } = reader;
  const project = own.find(({ approvalNotice, approvedAt }) => approvalNotice !== null && approvedAt !== null);
  if (!project?.approvalNotice || !project.approvedAt) return null;
  const { title, approvalNotice, approvedAt, founders } = project;
  const [first = '', second = first] = founders;
  const countries = listOf(
    [...new Set(founders)].map((code) => countryName(code, language)),
    language,
  );
  return (
    <section class="letter" aria-labelledby="approved">
      <div class="letter-inside party">
        <div class="party-stamp">
          <Stamp
            reader={reader}
            project={{ ...project, id: `new-${project.id}` }}
            state={{ kind: 'approved', at: approvedAt, by: [first, second] }}
            cover={projects.pictureOf(project)}
            alt={altOf(project)}
            size="s"
            fresh
          />
        </div>
        <div class="grid flex-[1_1_18rem] gap-3">
          <h2 id="approved" class="wrap-anywhere">
            {t('desk.approved.title', { title })}
          </h2>
          <p>
            {t('desk.approved.text', { countries })}
            <span class="block text-sm text-muted">
              <Time when={approvedAt} reader={{ ...reader, timeZone: programmeTimeZone }} style="day" />
            </span>
          </p>
          <div class="mt-1 flex flex-wrap gap-2">
            <Form action={notifications.opening(approvalNotice)} layout="bare">
              <Button>{t('desk.approved.open')}</Button>
            </Form>
            <Form action={notifications.reading(approvalNotice)} layout="bare">
              <Button tone="plain">{t('desk.approved.away')}</Button>
            </Form>
          </div>
        </div>
      </div>
    </section>
  );
}
