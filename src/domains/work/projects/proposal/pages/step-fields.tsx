import type { ComponentChildren } from 'preact';
import { RadioGroup } from '#ui/radio-group.tsx';
import { UserText } from '#ui/user-text.tsx';
import { writeField } from '../../pages/field-value.tsx';
import { nameOf } from '../../parts/founder-name.ts';
import { otherFounderOf } from '../../policy.ts';
import { type FieldName, fieldsSavedTogether } from '../model.ts';
import type { ProposalPageProps } from './proposal-props.ts';

/**
 * The values in the fields of a step: what is saved, and of what was just sent only what could not be saved. The rest of it may be older
 * than what the other founder has saved in the meantime, and would overwrite that when it is sent again.
 */
export function fieldsOf({ reader, project: { proposal }, sent }: ProposalPageProps) {
  const { t } = reader;
  const unsaved = (name: FieldName) =>
    sent && fieldsSavedTogether(name).some((each) => sent.errors.some(({ field }) => field === each))
      ? sent.typed
      : undefined;
  return {
    text: (name: FieldName) => {
      const typed = unsaved(name);
      return typed ? (typed.get(name) ?? '') : String(proposal[name] ?? '');
    },
    list: (name: 'languages' | 'subjects' | 'vocational_subjects' | 'competences' | 'tools') =>
      unsaved(name)?.getAll(name) ?? proposal[name],
    ticked: (name: 'funded' | 'open_to_partners') => {
      const typed = unsaved(name);
      return typed ? Boolean(typed.get(name)) : proposal[name];
    },
    /** Label, hint and error of a field. */
    field: (name: FieldName) => ({
      t,
      name,
      label: t(`projects.field.${name}`),
      error: sent?.errors.find((error) => error.field === name)?.message,
    }),
  };
}

interface Props extends ProposalPageProps {
  readonly name: FieldName;
  readonly children: ComponentChildren;
}

/** A field that both founders changed, or one in two tabs: it shows both texts and asks which one stays. */
export function MergedField({ name, children, ...props }: Props) {
  const { reader, actor, project, words, sent } = props;
  const { t } = reader;
  if (!sent?.conflicts.includes(name)) return <>{children}</>;
  const isOwn = sent.ownConflicts.includes(name);
  const other = nameOf(t, otherFounderOf(actor, project));
  return (
    <div class="grid gap-3 rounded-box border border-warning p-4">
      {children}
      <figure class="border-s-4 border-base-300 ps-3">
        <figcaption class="text-sm text-muted">
          {isOwn ? t('projects.conflict.own') : t('projects.conflict.theirs', { name: other })}
        </figcaption>
        <UserText text={writeField(name, project.proposal, words, reader) || t('projects.conflict.empty')} />
      </figure>
      <input type="hidden" name="conflict" value={name} />
      {isOwn && <input type="hidden" name="own-conflict" value={name} />}
      <RadioGroup
        t={t}
        name={`choice-${name}`}
        label={t('projects.conflict.choose')}
        choices={[
          { value: 'mine', label: t('projects.conflict.keepMine') },
          {
            value: 'theirs',
            label: isOwn ? t('projects.conflict.takeOwn') : t('projects.conflict.takeTheirs', { name: other }),
          },
        ]}
      />
    </div>
  );
}

/** One subject of a step, on its own sheet. */
export function StepSheet({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="box grid grid-cols-[minmax(0,1fr)] gap-5 p-4 sm:p-6">
      <h2 class="text-xl">{title}</h2>
      {children}
    </section>
  );
}
