import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Limit, Limits } from './limits.ts';

/** How many tries there are at a secret that belongs to a name. */
export interface TryLimits {
  /** At one name by a device that has signed in with it before: others cannot use these up. */
  readonly device: Limit;
  /** At one name from one network. */
  readonly nameInNetwork: Limit;
  /** At one name by all devices that it does not know. */
  readonly name: Limit;
  /** Names that are tried from one network: a school shares one, and a machine tries thousands. */
  readonly network?: Limit;
}

interface Tried {
  readonly name: string;
  /** The network address that the try comes from. */
  readonly network: string;
  /** Undefined for a device that has never signed in with this name. */
  readonly device: string | undefined;
}

/** A try that was let through. What is not given back counts as a wrong one. */
interface Try {
  /** It was right: it costs nothing, and the wrong tries before it at this name from here are forgotten. */
  readonly succeed: () => Promise<void>;
}

/** Takes a try, unless none is left at this name or from this network. Taken before the secret is compared, so that many tries at once are counted too. */
export async function consumeTry(
  limits: Limits,
  of: TryLimits,
  tried: Tried,
): Promise<Result<Try, 'name' | 'network'>> {
  const { name, network, device } = tried;
  if (device !== undefined) {
    const key = `${name} ${device}`;
    return (await limits.take(of.device, key)) ? ok({ succeed: () => limits.forget(of.device, key) }) : refuse('name');
  }
  const both = `${name} ${network}`;
  const used = await limits.take(of.nameInNetwork, both);
  if (!used) return refuse('name');
  // A name counts once for its network: who tries one name over and over uses up that name's tries, and nobody else's.
  if (of.network && used === 1 && !(await limits.take(of.network, network))) {
    await limits.giveBack(of.nameInNetwork, both);
    return refuse('network');
  }
  if (!(await limits.take(of.name, name))) {
    // Others have used them up: the owner's own are still there when that has passed.
    await limits.giveBack(of.nameInNetwork, both);
    if (of.network && used === 1) await limits.giveBack(of.network, network);
    return refuse('name');
  }
  return ok({
    async succeed() {
      await limits.forget(of.nameInNetwork, both);
      await limits.giveBack(of.name, name);
      if (of.network) await limits.giveBack(of.network, network);
    },
  });
}
