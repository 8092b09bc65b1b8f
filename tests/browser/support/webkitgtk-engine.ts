import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from './tab.js';
import { WebDriverSession } from './webdriver.js';
import { wrapWindow } from './webkitgtk-tab.js';

const START_MS = 20_000;

/** Ends a process and what it started, which a signal to it alone would leave behind. */
function endGroup(child: ChildProcess) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  return ended;
}

/** A display without a screen; the server chooses a number that is free and tells it. */
async function startDisplay() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    },
  );
  const display = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}.`)));
    server.stdio[3]?.once('data', (data) => resolve(`:${String(data).trim()}`));
  });
  return { server, display };
}

async function findFreePort() {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function waitUntilReady(url: string) {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    const status = await fetch(`${url}/status`).catch(() => undefined);
    if (status?.ok) return;
    await sleep(50);
  }
  throw new Error(`WebKitWebDriver did not answer within ${START_MS / 1000} s.`);
}

/** WebKitGTK's MiniBrowser through its own WebDriver, on a display of its own. */
export async function startWebKitGtk(paths: {
  readonly executablePath: string;
  readonly driverPath: string;
}): Promise<Engine> {
  const { server, display } = await startDisplay();
  const port = await findFreePort();
  const driver = spawn(paths.driverPath, [`--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    // The accessibility bus does not exist on a bare system and is waited for.
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
  });
  const url = `http://127.0.0.1:${port}`;
  const end = () => Promise.all([endGroup(driver), endGroup(server)]);
  // Also where the worker is stopped before its fixtures are put away.
  process.once('exit', end);
  await waitUntilReady(url);

  return {
    async openSession(baseUrl) {
      const session = await WebDriverSession.open(url, {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: paths.executablePath, args: ['--automation'] },
      });
      return {
        openTab: async () => wrapWindow(session, await session.openWindow(), baseUrl),
        close: async () => void (await session.close()),
      };
    },
    async close() {
      process.off('exit', end);
      await end();
    },
  };
}
