import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** What a root has under a path, or nothing: also where `..` or a link leads out of the root. */
function findIn(root, path) {
  try {
    const home = realpathSync(root);
    const file = realpathSync(join(home, path));
    if (file !== home && !file.startsWith(home + sep)) return undefined;
    return { file, stats: statSync(file) };
  } catch {
    return undefined;
  }
}

function answerPlainly(response, status, text, headers = {}) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${text}\n`);
}

function sendFile(request, response, { file, stats }) {
  const etag = `"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}"`;
  // `no-cache` keeps a copy but asks each time: an edited config must act on the next reload.
  const headers = { etag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': stats.size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

function answer(roots, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    answerPlainly(response, 405, 'Only GET and HEAD.', { allow: 'GET, HEAD' });
    return;
  }
  let path;
  const [rawPath, query] = request.url.split('?');
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    answerPlainly(response, 400, 'This address is not valid.');
    return;
  }
  for (const root of roots) {
    const found = findIn(root, path);
    if (found?.stats.isFile()) {
      sendFile(request, response, found);
      return;
    }
    const index = found && findIn(root, join(path, 'index.html'));
    if (!index) continue;
    if (path.endsWith('/')) sendFile(request, response, index);
    // One leading slash only, or the address would name another host.
    else {
      const location = `${rawPath.replace(/^\/+/, '/')}/${query ? `?${query}` : ''}`;
      answerPlainly(response, 301, location, { location });
    }
    return;
  }
  answerPlainly(response, 404, `Nothing is here: ${path}`);
}

/**
 * Serves directories as they are, for this machine only.
 * @param {object} options
 * @param {string[]} options.roots directories; the first that has a path answers it
 * @param {number} [options.port] default: any that is free
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects with the code
 * `EADDRINUSE` where the port is taken
 */
export function serve({ roots, port = 0 }) {
  const server = createServer((request, response) => answer(roots, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const close = () =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ url: `http://127.0.0.1:${server.address().port}/`, close });
    });
  });
}
