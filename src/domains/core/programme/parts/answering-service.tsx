import type { Reader } from '#platform/http.ts';
import { UserText } from '#ui/user-text.tsx';
import type { AnsweringService as Service } from '../queries.ts';

/** Whom people of a country ask, and how. Where the country has no service of its own, it is the central one. */
export function AnsweringService({ t, service }: Pick<Reader, 't'> & { readonly service: Service | undefined }) {
  if (!service) return <p>{t('programme.service.none')}</p>;
  const { name, email, website, contact, national } = service;
  return (
    <>
      {!national && <p class="mb-2">{t('programme.service.central')}</p>}
      <p class="font-semibold wrap-anywhere">{name}</p>
      <p class="mt-1">
        <a class="link-quiet wrap-anywhere" href={`mailto:${email}`}>
          {email}
        </a>
      </p>
      {website && (
        <p>
          <a class="link-quiet wrap-anywhere" href={website} rel="nofollow noopener">
            {website.replace(/^https?:\/\//i, '')}
          </a>
        </p>
      )}
      {contact && <UserText text={contact} class="mt-2" />}
    </>
  );
}
