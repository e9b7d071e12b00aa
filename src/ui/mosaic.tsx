export interface MosaicPicture {
  readonly src: string;
  readonly alt: string;
}

/** Up to five pictures as one field: the first is the largest. */
export function Mosaic({ pictures }: { readonly pictures: readonly MosaicPicture[] }) {
  return (
    <ul class="mosaic">
      {pictures.slice(0, 5).map(({ src, alt }) => (
        <li key={src}>
          <img src={src} alt={alt} width="640" height="480" loading="lazy" decoding="async" />
        </li>
      ))}
    </ul>
  );
}
