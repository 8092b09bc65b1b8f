import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, composePage, type PageOptions } from './page.js';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** A browser that outlives a test would find again what was stored under an earlier address. */
const usedPorts = new Set<number>();
const dist = new URL('../../../dist/', import.meta.url);

/**
 * A shop of its own for each test: its pages, their configs, and the built script.
 * Its address is of its own too, so that nothing one test stored is there in another.
 */
export interface TestServer {
  readonly url: string;
  /** Adds a page and returns its path. */
  page(options: PageOptions, path?: string): string;
  /** Answers a path as told from now on. */
  answer(path: string, answer: Answer): void;
  /** How many requests a path has had; the query does not count. */
  requests(path: string): number;
  /** Every path that was asked for, in order. */
  readonly requested: readonly string[];
  close(): Promise<void>;
}

async function send(response: ServerResponse, answer: Answer, headers = {}) {
  if (answer.delayMs) await sleep(answer.delayMs);
  const type = answer.type ?? TYPES['.json'];
  response.writeHead(answer.status ?? 200, { 'content-type': type, ...headers });
  response.end(answer.body ?? '');
}

async function sendBuilt(response: ServerResponse, path: string) {
  const type = TYPES[extname(path)];
  // Addresses are normalised: `..` cannot lead out of dist/.
  const body = type && (await readFile(new URL(`.${path}`, dist)).catch(() => undefined));
  response.writeHead(body ? 200 : 404, {
    'content-type': type ?? 'text/plain',
    // As a host of scripts for several shops has to.
    'access-control-allow-origin': '*',
  });
  response.end(body || 'Nothing is here.');
}

async function listenOnNewPort(server: Server): Promise<number> {
  for (;;) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    if (!usedPorts.has(port)) {
      usedPorts.add(port);
      return port;
    }
    await new Promise((resolve) => server.close(resolve));
  }
}

export async function startServer(): Promise<TestServer> {
  const pages = new Map<string, PageOptions>();
  const answers = new Map<string, Answer>();
  const requested: string[] = [];
  const configPathOf = (path: string) => `/config${path}.json`;

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://shop').pathname;
    requested.push(path);
    const page = pages.get(path);
    const answer = answers.get(path);
    if (page) {
      const { html, headers } = composePage(page, configPathOf(path));
      void send(response, { body: html, type: 'text/html; charset=utf-8' }, headers);
    } else if (answer) void send(response, answer);
    else void sendBuilt(response, path);
  });
  const port = await listenOnNewPort(server);

  return {
    url: `http://127.0.0.1:${port}`,
    requested,
    page(options, path = `/page-${pages.size + 1}`) {
      pages.set(path, options);
      const { config, configAnswer } = options;
      const answer = configAnswer ?? (config && { body: JSON.stringify(config) });
      if (answer) answers.set(configPathOf(path), answer);
      return path;
    },
    answer: (path, answer) => void answers.set(path, answer),
    requests: (path) => requested.filter((one) => one === path).length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
