import type { ComponentProps } from 'preact';
import { Avatar } from '#ui/avatar.tsx';
import { countryName } from '#ui/names-of.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly person: Omit<ComponentProps<typeof Avatar>, 'size' | 'picture'> & {
    readonly pictureKey?: string | undefined;
    readonly school?: { readonly name: string } | null | undefined;
    readonly country: string;
  };
  readonly language: string;
}

/** Picture, name, school and country of a person, above what else a card says of them. */
export function PersonHead({ person, language }: Props) {
  const { id, name, initialsOf, country, school } = person;
  return (
    <div class="flex items-center gap-4">
      <Avatar
        id={id}
        name={name}
        initialsOf={initialsOf}
        country={country}
        picture={paths.picture(person)}
        size="large"
      />
      <div class="min-w-0 wrap-anywhere">
        <p class="display text-lg" dir="auto">
          {name}
        </p>
        <p class="text-sm text-muted">
          {school && (
            <>
              <bdi>{school.name}</bdi>,{' '}
            </>
          )}
          {countryName(country, language)}
        </p>
      </div>
    </div>
  );
}
