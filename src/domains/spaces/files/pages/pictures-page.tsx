import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canAddFiles, canArrangePictures, canRemove, isOwn } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Flags } from '#ui/flags.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { ItemMenu } from '#ui/item-menu.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { PictureViewer } from '#ui/picture-viewer.tsx';
import { SavedMeanwhile } from '#ui/saved-meanwhile.tsx';
import { TextField } from '#ui/text-field.tsx';
import { WhyHidden } from '#ui/why-hidden.tsx';
import { paths } from '../paths.ts';
import type { AlbumPicture } from '../queries.ts';
import { AlbumOrder } from './album-order.tsx';
import { PictureUpload } from './picture-upload.tsx';
import type { Refused } from './pictures-props.ts';

/** With the version of its description. */
type ShownPicture = AlbumPicture & { readonly version: string };

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly space: SeenSpace;
  readonly pictures: readonly ShownPicture[];
  readonly older: string | undefined;
  /** The cursor of this page of the album; empty for the first. */
  readonly before: string;
  readonly idempotencyKey: string;
  readonly wrong: Refused | undefined;
  /** While the album is put in order. */
  readonly order?: { readonly page: string; readonly moved: string } | undefined;
}

export function PicturesPage(props: Props) {
  const { reader, space, pictures, older, order, wrong } = props;
  const { t } = reader;
  // On phones the pictures come first, unless there are none or one was just refused.
  const uploadIsBelow = canAddFiles(space) && pictures.length > 0 && (!wrong || wrong.picture !== undefined);
  if (order) return <AlbumOrder {...{ reader, space, pictures, older, ...order }} />;
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('files.pictures')}
        lead={t('files.lead')}
        actions={
          <>
            {uploadIsBelow && (
              <span class="lg:hidden">
                <ButtonLink href="#add-pictures" icon="upload">
                  {t('files.addMany')}
                </ButtonLink>
              </span>
            )}
            {canArrangePictures(space) && pictures.length > 1 && (
              <ButtonLink href={paths.order(space.id)} tone="quiet" icon="list-ordered">
                {t('files.order')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div class="with-side">
        <div class="min-w-0">
          {pictures.length === 0 ? (
            <EmptyState icon="image" title={t(space.writable ? 'files.empty' : 'files.emptyClosed')}>
              {canAddFiles(space) && t('files.emptyText')}
            </EmptyState>
          ) : (
            <PictureViewer t={t}>
              <ul class="tiles">
                {pictures.map((picture) => (
                  <li key={picture.id} class="tile" id={`picture-${picture.id}`}>
                    <AlbumEntry {...props} picture={picture} />
                  </li>
                ))}
              </ul>
            </PictureViewer>
          )}
          <Pager t={t} older={older} />
        </div>
        {canAddFiles(space) && (
          <div class={uploadIsBelow ? 'scroll-mt-4' : 'max-lg:order-first'} id="add-pictures">
            <PictureUpload {...props} />
          </div>
        )}
      </div>
    </main>
  );
}

interface ControlsProps extends Pick<Props, 'space' | 'wrong' | 'before'> {
  readonly t: Translate;
  readonly picture: ShownPicture;
}

function AlbumEntry({
  reader: { t, language },
  actor,
  space,
  picture,
  wrong,
  before,
}: Props & { readonly picture: ShownPicture }) {
  if (picture.hidden)
    return (
      <p class="p-4 text-muted">
        {t('files.hidden')}{' '}
        <WhyHidden t={t} href={conduct.whyHidden('picture', picture.id)} own={isOwn(actor, picture)} />
      </p>
    );
  const { id, alt, width, height, addedBy, country } = picture;
  const name = addedBy ?? t('spaces.formerMember');
  return (
    <>
      {/* Without a script the link leads to the picture itself. */}
      <a href={paths.picture(id)} data-view data-by={name}>
        <img src={paths.picture(id)} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
        <span dir="auto" aria-hidden="true">
          {alt}
        </span>
      </a>
      <div class="tile-foot">
        <p class="flex min-w-0 flex-1 items-center gap-2 text-muted">
          {country && <Flags countries={[country]} />}
          <span dir="auto">{name}</span>
          {country && <span class="sr-only">, {countryName(country, language)}</span>}
        </p>
        <ItemMenu
          t={t}
          what={alt}
          report={{ href: conduct.report('picture', id), own: isOwn(actor, picture) }}
          open={wrong?.picture === id}
        >
          {canRemove(actor, space, picture) && <Controls {...{ t, space, picture, wrong, before }} />}
        </ItemMenu>
      </div>
    </>
  );
}

/** Open where a description was refused. */
function Controls({ t, space, picture, wrong, before }: ControlsProps) {
  const refused = wrong?.picture === picture.id ? wrong : undefined;
  return (
    <>
      <details class="confirm" open={refused !== undefined}>
        <summary class="drop-item">
          <Icon name="pencil" size={4} />
          {t('files.change')}
        </summary>
        <div class="p-4">
          <Form action={`${paths.description(space.id, picture.id)}${before && `?before=${before}`}`}>
            <input type="hidden" name="version" value={refused?.version ?? picture.version} />
            {refused?.meanwhile && (
              <SavedMeanwhile
                t={t}
                by="anybody"
                fields={[{ label: t('files.alt'), typed: refused.alt, saved: picture.alt }]}
              />
            )}
            <TextField
              t={t}
              name="alt"
              id={`alt-${picture.id}`}
              autofocus={refused !== undefined}
              label={t('files.alt')}
              hint={t('files.changeHint')}
              value={refused?.alt ?? picture.alt}
              error={refused?.problems.alt && t(refused.problems.alt)}
              maxlength={300}
            />
            <Button size="small">{t('files.describe')}</Button>
          </Form>
        </div>
      </details>
      <ConfirmDetails label={t('files.remove')} icon="trash" tone="entry" question={t('files.removeQuestion')}>
        <Form action={paths.removal(space.id, picture.id)} layout="bare">
          <Button tone="danger" size="small">
            {t('files.removeYes')}
          </Button>
        </Form>
      </ConfirmDetails>
    </>
  );
}
