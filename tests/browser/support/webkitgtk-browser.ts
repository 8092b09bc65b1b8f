import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebDriverSession } from './webdriver.js';

/** What a busy machine needs, several times over. */
const START_MS = 20_000;
const ATTEMPTS = 3;

/** How long `startMiniBrowser` takes at most, with some time for what it ends in between. */
export const LONGEST_START_MS = (ATTEMPTS + 1) * START_MS;

export interface WebKitGtkPaths {
  /** MiniBrowser. */
  readonly executablePath: string;
  /** WebKitWebDriver. */
  readonly driverPath: string;
}

/** WebKitGTK's MiniBrowser through its own WebDriver, on a display of its own. */
export interface MiniBrowser {
  readonly session: WebDriverSession;
  /** Ends the browser, its driver and its display, whether they still answer or not. */
  end(): Promise<void>;
}

/** Ends a process and what it started, which a signal to it alone would leave behind. */
function endGroup(child: ChildProcess): Promise<unknown> | undefined {
  if (!child.pid) return;
  const hasEnded = child.exitCode !== null || child.signalCode !== null;
  const ended = hasEnded ? undefined : new Promise((resolve) => child.once('exit', resolve));
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
  return ended;
}

/** A display without a screen; the server chooses a number that is free and tells it. */
function startDisplay() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    },
  );
  const display = new Promise<string>((resolve, reject) => {
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

async function waitUntilReady(url: string, end: number) {
  while (Date.now() < end) {
    const status = await fetch(`${url}/status`, { signal: AbortSignal.timeout(1000) }).catch(
      () => undefined,
    );
    if (status?.ok) return;
    await sleep(50);
  }
  throw new Error('WebKitWebDriver did not get ready.');
}

async function startOnce({ executablePath, driverPath }: WebKitGtkPaths): Promise<MiniBrowser> {
  const endOfTime = Date.now() + START_MS;
  const { server, display } = startDisplay();
  const started = [server];
  const end = async () => {
    process.off('exit', endAtExit);
    await Promise.all(started.map(endGroup));
  };
  // Also where the worker is stopped before its fixtures are put away.
  const endAtExit = () => started.forEach(endGroup);
  process.once('exit', endAtExit);
  try {
    const port = await findFreePort();
    const driver = spawn(driverPath, [`--port=${port}`], {
      stdio: 'ignore',
      detached: true,
      // The accessibility bus does not exist on a bare system and is waited for.
      env: { ...process.env, DISPLAY: await display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
    });
    started.push(driver);
    await waitUntilReady(`http://127.0.0.1:${port}`, endOfTime);
    const session = await WebDriverSession.open(
      `http://127.0.0.1:${port}`,
      {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: executablePath, args: ['--automation'] },
      },
      Math.max(endOfTime - Date.now(), 1),
    );
    return { session, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/**
 * Tries a few times, each time with new processes. This is no test that is tried again: the driver
 * looks for a free port, frees it, and lets the browser listen there a moment later. Where another
 * socket of this busy machine gets that port in between, the browser cannot listen, and the driver
 * tries to reach it for ever without an answer; it does the same where the browser ends as it
 * starts. Nothing but a new driver helps.
 */
export async function startMiniBrowser(paths: WebKitGtkPaths): Promise<MiniBrowser> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(paths);
    } catch (error) {
      if (attempt === ATTEMPTS) {
        throw new Error(`MiniBrowser did not start, ${ATTEMPTS} times.`, { cause: error });
      }
    }
  }
}
