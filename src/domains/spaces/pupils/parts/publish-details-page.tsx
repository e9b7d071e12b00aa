import { isNeverPublic, type PrivateDetail } from '#domains/core/content/model.ts';
import { withDecisions } from '#domains/core/content/parts/decisions.ts';
import { PrivateDetails } from '#domains/core/content/parts/private-details.tsx';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  /** Of the text that somebody wants to make public. */
  readonly title: string;
  readonly named: readonly PrivateDetail[];
  /** Where the wish to make it public is sent again. */
  readonly action: string;
  /** Left out where the text cannot be changed first. */
  readonly edit?: string;
  /** It comes back from where it was removed to: it may come back for people of the space only. */
  readonly restores?: boolean;
  readonly back: string;
  /** They have been asked already, and did not decide about all of it. */
  readonly asked: boolean;
}

/** Asks once more before a text that names pupils is made public: change it, or state that the consent is held. */
export function PublishDetailsPage(props: Props) {
  const { reader, actor, title, named, action, edit, restores = false, back, asked } = props;
  const { t } = reader;
  const isWhole = named.every(({ mayState }) => mayState);
  const mustChange = named.some(isNeverPublic);
  // What comes back is not kept as it is until others have stated theirs.
  const mayPublish = !mustChange && (isWhole || (!restores && named.some(({ mayState }) => mayState)));
  return (
    <main id="main" class="page py-8 max-w-2xl">
      <PageHeading title={t('pupils.names.heading')} lead={<bdi>{title}</bdi>} />
      {asked && <Undecided {...{ reader, named }} />}
      <Form action={action}>
        <input type="hidden" name="asked" value="yes" />
        <PrivateDetails {...{ reader, actor, named }} />
        <div class="flex flex-wrap gap-3">
          {edit && (
            <ButtonLink href={edit} icon="pencil">
              {t('pupils.names.change')}
            </ButtonLink>
          )}
          {restores && (
            <Button icon="lock" name="audience" value="members">
              {t('pupils.names.restoreInside')}
            </Button>
          )}
          {mayPublish && (
            <Button tone="quiet" icon="globe" name="audience" value="public">
              {t(isWhole ? 'pupils.names.publish' : 'pupils.names.stateOwn')}
            </Button>
          )}
          <ButtonLink tone="plain" href={back}>
            {t('pupils.names.back')}
          </ButtonLink>
        </div>
      </Form>
    </main>
  );
}

function Undecided({ reader, named }: Pick<Props, 'reader' | 'named'>) {
  const { all } = withDecisions(reader, inWords(reader.t, {}), { named, editable: 'nothing' });
  return (
    <div class="mb-6">
      <ErrorSummary t={reader.t} errors={all} />
    </div>
  );
}
