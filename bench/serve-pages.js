import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';

/** A valid config, or the script would load the words for what is wrong. */
const CONFIG = {
  version: 1,
  shop: { name: 'Laufladen' },
  consent: { sources: [{ source: 'manual' }] },
};
const HTML = `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<title>Bench</title>
<link rel="icon" href="data:,">
<script type="application/json" data-taktvoll-config>${JSON.stringify(CONFIG)}</script>`;

/** Only an isolated page has a clock of 5 µs; any other has one of 100 µs. */
const ISOLATION = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/**
 * Serves the files of a directory, and an empty page under `/`, for this machine only.
 * @param {string} directory
 */
export async function servePages(directory) {
  const server = createServer(async (request, response) => {
    const file = basename(request.url);
    const body = file ? await readFile(join(directory, file)).catch(() => undefined) : HTML;
    const type = file.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, {
      ...ISOLATION,
      'content-type': type,
      // As on a shopper's second page: the files are there, the page is new.
      'cache-control': file ? 'max-age=3600' : 'no-store',
    });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
