import { writtenAs } from './formats.ts';

/** "340 kB", "2.4 MB". */
export function saidSize(bytes: number, language: string): string {
  const isSmall = bytes < 1_000_000;
  const options = {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  } as const;
  return new Intl.NumberFormat(writtenAs(language), options).format(
    isSmall ? Math.max(1, bytes / 1000) : bytes / 1_000_000,
  );
}
