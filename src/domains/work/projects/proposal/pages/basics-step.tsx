import { CheckboxField } from '#ui/checkbox-field.tsx';
import { FileField } from '#ui/file-field.tsx';
import { ProjectPicture } from '#ui/project-picture.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../../paths.ts';
import type { ProposalPageProps } from './proposal-props.ts';
import { fieldsOf, MergedField, StepSheet } from './step-fields.tsx';

export function BasicsStep(props: ProposalPageProps) {
  const { reader, project, words, sent } = props;
  const { t, language } = reader;
  const { text, ticked, field } = fieldsOf(props);
  const types = words.list('project_type', language);
  return (
    <>
      <StepSheet title={t('projects.sheet.idea')}>
        <MergedField {...props} name="title">
          <TextField {...field('title')} value={text('title')} maxlength={200} />
        </MergedField>
        <MergedField {...props} name="summary">
          <TextArea
            {...field('summary')}
            hint={t('projects.hint.summary')}
            value={text('summary')}
            maxlength={3000}
            rows={6}
          />
        </MergedField>
        <MergedField {...props} name="type">
          <RadioGroup
            {...field('type')}
            value={text('type')}
            choices={types.map(({ key, label }) => ({ value: key, label }))}
          />
        </MergedField>
      </StepSheet>
      <StepSheet title={t('projects.sheet.openness')}>
        <MergedField {...props} name="open_to_partners">
          <CheckboxField
            {...field('open_to_partners')}
            hint={t('projects.hint.open_to_partners')}
            checked={ticked('open_to_partners')}
            need="optional"
          />
        </MergedField>
        <MergedField {...props} name="funded">
          <CheckboxField {...field('funded')} checked={ticked('funded')} need="optional" />
        </MergedField>
      </StepSheet>
      <StepSheet title={t('projects.sheet.picture')}>
        {project.pictureKey && (
          <div class="max-w-md grid gap-2">
            <ProjectPicture picture={paths.pictureOf(project)} alt={project.proposal.picture_alt} use="card" />
            <CheckboxField name="remove_picture" label={t('projects.field.remove_picture')} need="optional" />
          </div>
        )}
        <p>
          <a class="link-quiet tap" href={paths.coverChoice(project.id)}>
            {t('projects.cover.choose')}
          </a>
        </p>
        <FileField
          t={t}
          name="picture"
          label={t('projects.field.picture')}
          hint={t('projects.hint.picture')}
          accept="image/jpeg,image/png,image/webp"
          need="optional"
          error={sent?.errors.find((error) => error.field === 'picture')?.message}
        />
        <MergedField {...props} name="picture_alt">
          <TextField
            {...field('picture_alt')}
            hint={t('projects.hint.picture_alt')}
            value={text('picture_alt')}
            maxlength={300}
            need="optional"
          />
        </MergedField>
      </StepSheet>
    </>
  );
}
