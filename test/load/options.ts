import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly members: number;
  readonly url: string | undefined;
  /** Of one measurement of one server. */
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
  /** Only pages whose name holds this. */
  readonly only: string;
  /** Writes a profile of the processor for the server of the project; its figures are then worth nothing. */
  readonly profile: boolean;
}

export class WrongOptions extends Error {}

export function readOptions(args: string[], env: NodeJS.ProcessEnv): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      members: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '4' },
      only: { type: 'string', default: '' },
      profile: { type: 'boolean', default: false },
    },
  });
  return {
    members: whole('members', values.members, { least: 100, most: 1_200_000 }),
    url: env.DATABASE_URL || undefined,
    seconds: whole('seconds', values.seconds, { least: 1, most: 600 }),
    rounds: whole('rounds', values.rounds, { least: 1, most: 100 }),
    connections: whole('connections', values.connections, { least: 1, most: 200 }),
    only: values.only,
    profile: values.profile,
  };
}

function whole(name: string, text: string, { least, most }: { least: number; most: number }): number {
  const value = Number(text.replaceAll(/[_,]/g, ''));
  if (!Number.isInteger(value) || value < least || value > most)
    throw new WrongOptions(`--${name} takes a whole number from ${least} to ${most}, not "${text}".`);
  return value;
}
