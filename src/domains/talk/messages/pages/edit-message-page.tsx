import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { SeenConversation, SeenMessage } from '../access.ts';
import { paths } from '../paths.ts';
import { Composer, type Draft } from './composer.tsx';

interface Props {
  readonly reader: Reader;
  readonly conversation: SeenConversation;
  readonly message: SeenMessage;
  /** Of the conversation. */
  readonly name: string;
  /** It cannot be changed any more: what was typed stays to be read and copied. */
  readonly refusal: string | undefined;
  readonly draft: Draft;
}

export function EditMessagePage({ reader, conversation, message, name, refusal, draft }: Props) {
  const { t } = reader;
  const { id } = conversation;
  return (
    <main id="main" class="page pt-6 pb-12">
      <Breadcrumb
        t={t}
        trail={[
          { href: paths.inbox(), label: t('messages.inbox.title') },
          { href: paths.message(id, message.id), label: name },
        ]}
      />
      <PageHeading title={t('messages.edit.title')} lead={t('messages.edit.lead')} />
      <div class="box grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
        {refusal && <Notice tone="warning">{refusal}</Notice>}
        <ErrorSummary t={t} errors={draft.error ? [{ field: 'body', message: draft.error }] : []} />
        <Composer
          {...{ reader, draft }}
          action={paths.edit(id, message.id)}
          returned={refusal !== undefined}
          send={t('messages.edit.save')}
          icon="check"
          rows={6}
          words={message.hasFiles ? 'besideFiles' : 'needed'}
        />
      </div>
    </main>
  );
}
