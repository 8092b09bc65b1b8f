import { setTimeout as sleep } from 'node:timers/promises';
import { tellThatMouseLeft } from './in-page.js';
import type { ConsoleMessage, Tab } from './tab.js';
import type { ElementReference, WebDriverSession } from './webdriver.js';

const WAIT_MS = 10_000;
const POLL_MS = 20;

/** Where WebDriver's keys begin in Unicode's private area. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

// A command that waits would keep all other tabs waiting: the call is started, and asked for later.
// The function stands in the script itself, for a strict page forbids making code from text.
const startCall = (fn: unknown) => `
  const [argument] = arguments;
  const calls = (window.testHarnessCalls ??= []);
  const call = {};
  const describe = (error) => (error?.stack ? error + '\\n' + error.stack : String(error));
  new Promise((resolve) => resolve((${fn})(argument))).then(
    (value) => { call.answer = JSON.stringify({ value }); },
    (error) => { call.answer = JSON.stringify({ error: describe(error) }); },
  );
  return calls.push(call) - 1;`;
const READ_CALL = `
  const call = window.testHarnessCalls?.[arguments[0]];
  return call ? (call.answer ?? null) : '{"error":"The page was left during the call."}';`;
const FIND_VISIBLE = `
  const find = (root) => {
    const match = root.querySelector(arguments[0]);
    if (match) return match;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inner = shadowRoot && find(shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const element = find(document);
  return element?.checkVisibility({ visibilityProperty: true }) ? element : null;`;

/** One window of a WebDriver session as a tab. */
export function wrapWindow(session: WebDriverSession, handle: string, baseUrl: string): Tab {
  const earlier: ConsoleMessage[] = [];
  const inWindow = <Result>(work: () => Promise<Result>) => session.inWindow(handle, work);

  // WebDriver knows no console: what `early.js` kept is fetched before the page is left.
  const fetchMessages = () =>
    session.execute('return window.testHarness?.consoleMessages.splice(0) ?? [];') as Promise<
      ConsoleMessage[]
    >;
  const keepMessages = async () => {
    const messages = await fetchMessages();
    earlier.push(
      ...messages.map(({ type, text }) => ({ type: type === 'warn' ? 'warning' : type, text })),
    );
  };

  async function evaluate(fn: unknown, argument?: unknown) {
    const call = await inWindow(() => session.execute(startCall(fn), argument ?? null));
    for (;;) {
      const answer = await inWindow(() => session.execute(READ_CALL, call));
      if (answer !== null) {
        const { value, error } = JSON.parse(answer as string) as { value: never; error?: string };
        if (error) throw new Error(error);
        return value;
      }
      await sleep(POLL_MS);
    }
  }

  async function click(selector: string) {
    const end = Date.now() + WAIT_MS;
    do {
      const element = await inWindow(() => session.execute(FIND_VISIBLE, selector));
      if (element) return inWindow(() => session.clickElement(element as ElementReference));
      await sleep(POLL_MS);
    } while (Date.now() < end);
    throw new Error(`Nothing visible matches ${selector}.`);
  }

  async function press(key: string) {
    const keys = (key === '+' ? [key] : key.split('+')).map((name) => KEYS[name] ?? name);
    const down = keys.map((value) => ({ type: 'keyDown', value }));
    const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
    await inWindow(() =>
      session.performActions([{ type: 'key', id: 'keyboard', actions: [...down, ...up] }]),
    );
  }

  return {
    evaluate,
    click,
    press,
    movePointer: (x, y) =>
      inWindow(() =>
        session.performActions([
          {
            type: 'pointer',
            id: 'mouse',
            parameters: { pointerType: 'mouse' },
            actions: [{ type: 'pointerMove', duration: 0, x, y }],
          },
        ]),
      ),
    leaveAtTop: () => evaluate(tellThatMouseLeft),
    goBack: () =>
      inWindow(async () => {
        await keepMessages();
        await session.back();
      }),
    goto: (path) =>
      inWindow(async () => {
        await keepMessages();
        await session.navigate(new URL(path, baseUrl).href);
      }),
    reload: () =>
      inWindow(async () => {
        await keepMessages();
        await session.refresh();
      }),
    consoleMessages: async () => {
      await inWindow(keepMessages);
      return earlier;
    },
    screenshot: () => inWindow(() => session.takeScreenshot()),
    close: () => inWindow(() => session.closeWindow()),
    kill: () =>
      inWindow(async () => {
        await session.execute('window.testHarness.kill();');
        await session.closeWindow();
      }),
  };
}
