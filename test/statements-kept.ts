import { PGlite } from '@electric-sql/pglite';

type Send = PGlite['execProtocolStream'];
type Messages = Awaited<ReturnType<Send>>;

interface Statement {
  readonly name: Buffer;
  /** What the database tells of its parameters and columns. */
  readonly described: Messages;
}

/**
 * An embedded database that reads and plans a statement once, however often the tests ask it: that is two thirds of what a query costs
 * here. PGlite sends six messages for each query: parse, describe, bind, describe, execute, sync. Of a statement that is known only
 * bind, execute and sync go there, in one piece. The tests on a server know nothing of this.
 */
export class StatementsKept extends PGlite {
  private readonly statements = new Map<string, Statement | 'seen'>();
  private names = 0;
  private current: Statement | undefined;
  private bound: Uint8Array | undefined;
  private synced = false;

  override async execProtocolStream(message: Uint8Array, options?: Parameters<Send>[1]): Promise<Messages> {
    const send = (bytes: Uint8Array) => super.execProtocolStream(bytes, options);
    switch (String.fromCharCode(message[0] ?? 0)) {
      case 'P':
        this.current = await this.remember(message, send);
        return this.current ? [] : send(message);
      case 'D':
        if (!this.current) return send(message);
        return this.bound
          ? this.current.described.filter(({ name }) => name === 'rowDescription')
          : this.current.described;
      case 'B':
        if (!this.current) return send(message);
        this.bound = withName(message, this.current.name, 6);
        return [];
      case 'E': {
        if (!this.bound) return send(message);
        const all = Buffer.concat([this.bound, message, sync]);
        this.synced = true;
        return send(all);
      }
      case 'S': {
        const already = this.synced;
        this.current = undefined;
        this.bound = undefined;
        this.synced = false;
        return already ? [] : send(message);
      }
      default:
        return send(message);
    }
  }

  /** Prepared when it comes a second time: many come only once. */
  private async remember(message: Uint8Array, send: (bytes: Uint8Array) => Promise<Messages>) {
    const key = Buffer.from(message).toString('latin1');
    const known = this.statements.get(key);
    if (known === undefined) this.statements.set(key, 'seen');
    if (known !== 'seen') return known;
    this.names += 1;
    const name = Buffer.from(`kept${this.names}`);
    await send(withName(message, name, 5));
    const statement = { name, described: await send(withName(describe, name, 6)) };
    this.statements.set(key, statement);
    return statement;
  }
}

/** By itself the database would plan anew for the first five values, to see whether they matter; among so few rows they do not. */
export const planOnce = 'set plan_cache_mode = force_generic_plan';

const sync = Buffer.from([0x53, 0, 0, 0, 4]);
const describe = Buffer.from([0x44, 0, 0, 0, 6, 0x53, 0]);

/** The message with the name of a statement at a place where PGlite leaves it empty. */
function withName(message: Uint8Array, name: Buffer, at: number): Buffer {
  const named = Buffer.concat([message.subarray(0, at), name, message.subarray(at)]);
  named.writeInt32BE(named.readInt32BE(1) + name.length, 1);
  return named;
}
