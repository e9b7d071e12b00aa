/** The part of wawoff2 that we call; the package brings no types. */
declare module 'wawoff2/decompress.js' {
  export default function decompress(bytes: Uint8Array): Promise<Uint8Array>;
}
