import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { isHttps } from './cookies.ts';
import { unreadableRequestPage } from './error-pages.tsx';
import { newNonce, securityHeaders } from './security.ts';
import type { Web } from './web.ts';

/** Milliseconds in which the sender may still send what it has begun: a connection that is cut at once loses the answer. */
const patience = 1000;

/** Answers bytes that are no request, with our page and our headers, and ends the connection. */
export function answerUnreadable(web: Web, error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  answerAndEnd(web, { socket, status });
}

interface Sender {
  readonly socket: Socket;
  readonly status: number;
  readonly language?: string;
}

/** Answers while the request is still being sent, and ends the connection: code that is reading the body gets an error. */
export function answerAndEnd(web: Web, { socket, status, language = 'en' }: Sender): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const page = unreadableRequestPage(web, status, language);
  const headers = {
    ...securityHeaders(newNonce(), { https: isHttps(web.config) }),
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(page)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${page}`);
  socket.resume();
  setTimeout(() => socket.destroy(), patience).unref();
}
