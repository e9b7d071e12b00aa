export class Failure extends Error {}

interface Surroundings {
  readonly env?: NodeJS.ProcessEnv;
}

export function withProgress<Result>(title: string, work: () => Promise<Result>): Promise<Result>;
export function runQuietly(
  file: string,
  args: readonly string[],
  surroundings?: Surroundings,
): Promise<{ code: number; output: string }>;
export function runHere(file: string, args: readonly string[], surroundings?: Surroundings): Promise<number>;
export function tailOf(output: string, lines?: number): string;
