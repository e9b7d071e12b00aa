import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { IfScripted } from '#ui/if-scripted.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { paths } from '../paths.ts';
import type { AlbumPicture } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly pictures: readonly AlbumPicture[];
  readonly older: string | undefined;
  /** Of this page, to come back to; '' for the first. */
  readonly page: string;
  /** The id of the picture that has just been moved, with the way it went: the same button waits for the next press. */
  readonly moved: string;
}

/** The album with two buttons under each picture; where a script runs it is dragged, too. */
export function AlbumOrder({ reader, space, pictures, older, page, moved }: Props) {
  const { t } = reader;
  const told = pictures.find(({ id }) => moved.startsWith(id));
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('files.orderTitle')}
        lead={<IfScripted yes={t('files.orderDrag')} no={t('files.orderButtons')} />}
        actions={
          <ButtonLink href={paths.pictures(space.id)} icon="check">
            {t('files.orderDone')}
          </ButtonLink>
        }
      />
      <p class="sr-only" role="status">
        {told && t('files.orderMoved', { name: told.alt })}
      </p>
      <sort-tiles>
        <ul class="tiles tiles-order">
          {pictures.map((picture, index) => {
            const isFirst = index === 0 && page === '';
            const isLast = index === pictures.length - 1 && older === undefined;
            return (
              <li
                key={picture.id}
                class="tile"
                id={`picture-${picture.id}`}
                data-picture={picture.id}
                data-place={paths.place(space.id, picture.id)}
              >
                <img
                  src={paths.picture(picture.id)}
                  alt={picture.alt}
                  width={picture.width}
                  height={picture.height}
                  loading="lazy"
                  decoding="async"
                />
                <Form action={paths.place(space.id, picture.id)} layout="bare">
                  <input type="hidden" name="page" value={page} />
                  <div class="tile-moves">
                    {(['earlier', 'later'] as const).map((way) => (
                      <button
                        key={way}
                        type="submit"
                        class="btn btn-outline"
                        name="way"
                        value={way}
                        disabled={way === 'earlier' ? isFirst : isLast}
                        autofocus={moved === `${picture.id}-${way}`}
                      >
                        <Icon name={way === 'earlier' ? 'arrow-left' : 'arrow-right'} size={5} class="rtl:rotate-180" />
                        <span class="sr-only">
                          {t(way === 'earlier' ? 'files.moveEarlier' : 'files.moveLater', { name: picture.alt })}
                        </span>
                      </button>
                    ))}
                  </div>
                </Form>
              </li>
            );
          })}
        </ul>
      </sort-tiles>
      <Pager t={t} older={older && `${older}&order=yes`} />
    </main>
  );
}
