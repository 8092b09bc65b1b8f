/** The W3C's name for a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Sooner than a test's time is up, so that the test says which command it was. */
const COMMAND_MS = 45_000;

export type ElementReference = Readonly<Record<typeof ELEMENT, string>>;

/**
 * One WebDriver session, as far as the tests need it. The protocol has one current window, so
 * commands that mean a certain one are run together by `inWindow`, one group after the other.
 */
export class WebDriverSession {
  readonly #address: string;
  /** The window that the session began with; it stays open for as long as the session. */
  #first = '';
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(address: string) {
    this.#address = address;
  }

  /** Rejects where the browser did not start within `timeoutMs`. */
  static async open(driverUrl: string, capabilities: object, timeoutMs: number) {
    const asked = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = (await command('POST', `${driverUrl}/session`, asked, timeoutMs)) as {
      sessionId: string;
    };
    const session = new WebDriverSession(`${driverUrl}/session/${sessionId}`);
    session.#first = (await session.#send('GET', '/window')) as string;
    return session;
  }

  #send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) {
    return command(method, this.#address + path, body);
  }

  /** Runs commands alone, in the given window. */
  inWindow<Result>(handle: string, work: () => Promise<Result>): Promise<Result> {
    return this.#alone(async () => {
      await this.#send('POST', '/window', { handle });
      return work();
    });
  }

  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }

  /** A window rather than a tab: a tab behind another one is hidden, and slowed down. */
  openWindow(): Promise<string> {
    // From the first window, for the current one may have been closed.
    return this.inWindow(this.#first, async () => {
      const { handle } = (await this.#send('POST', '/window/new', { type: 'window' })) as {
        handle: string;
      };
      return handle;
    });
  }

  async navigate(url: string) {
    await this.#send('POST', '/url', { url });
  }

  async back() {
    await this.#send('POST', '/back', {});
  }

  async refresh() {
    await this.#send('POST', '/refresh', {});
  }

  execute(script: string, ...values: unknown[]): Promise<unknown> {
    return this.#send('POST', '/execute/sync', { script, args: values });
  }

  async clickElement(element: ElementReference) {
    await this.#send('POST', `/element/${element[ELEMENT]}/click`, {});
  }

  async performActions(actions: readonly object[]) {
    await this.#send('POST', '/actions', { actions });
    await this.#send('DELETE', '/actions');
  }

  async takeScreenshot() {
    return Buffer.from((await this.#send('GET', '/screenshot')) as string, 'base64');
  }

  async closeWindow() {
    await this.#send('DELETE', '/window');
  }

  /** Rejects where the browser, its driver or the first window's page is gone. */
  async expectAnswer() {
    await this.inWindow(this.#first, () => this.execute('return 0;'));
  }

  /** Closes every window but the first one, and deletes the cookies of an address's host. */
  async forget(url: string) {
    await this.inWindow(this.#first, async () => {
      for (const handle of (await this.#send('GET', '/window/handles')) as readonly string[]) {
        if (handle === this.#first) continue;
        await this.#send('POST', '/window', { handle });
        await this.closeWindow();
      }
      await this.#send('POST', '/window', { handle: this.#first });
      // Cookies can only be reached from a page of their host, even one that is not there.
      await this.navigate(new URL('/nothing', url).href);
      await this.#send('DELETE', '/cookie');
      const cookies = (await this.#send('GET', '/cookie')) as readonly object[];
      if (cookies.length > 0) throw new Error(`${cookies.length} cookies are still there.`);
      await this.navigate('about:blank');
    });
  }
}

async function command(
  method: string,
  url: string,
  body?: object,
  timeoutMs = COMMAND_MS,
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(timeoutMs),
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message} (${method} ${url})`);
  return value;
}
