import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

interface TakenMail {
  readonly to: string;
  /** Of the message: the same where one mail is handed over twice. */
  readonly id: string;
  readonly subject: string;
  readonly at: number;
}

/** A post office that notes what it took, and takes its time: a process that is killed has often just handed a mail over. */
export class PostOffice {
  readonly taken: TakenMail[] = [];
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk) => {
        text += chunk;
      });
      stream.on('end', () => {
        const id = /^message-id: *(\S+)/im.exec(text)?.[1] ?? '';
        const subject = /^subject: *(.*?)\r?$/im.exec(text)?.[1] ?? '';
        for (const { address } of session.envelope.rcptTo)
          this.taken.push({ to: address, id, subject, at: Date.now() });
        setTimeout(done, 10);
      });
    },
  });

  async url(): Promise<string> {
    if (!this.#server.server.listening) {
      // Connections of a process that is killed are cut.
      this.#server.on('error', () => undefined);
      this.#server.listen(0, '127.0.0.1');
      await once(this.#server.server, 'listening');
    }
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  addresses = () => new Set(this.taken.map(({ to }) => to));
  close = () => new Promise<void>((closed) => this.#server.close(() => closed()));
}
