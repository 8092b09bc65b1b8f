// Runs first in every test page, before the page's own scripts; see `page.ts`.
// It is plain JavaScript because it is put into the page as it stands.
(() => {
  const RealDate = Date;
  const realNow = Date.now.bind(Date);
  let fixedAt = null;
  let offset = 0;
  const now = () => fixedAt ?? realNow() + offset;
  window.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });

  const consoleMessages = [];
  const uncaught = [];
  const violations = [];
  let isKilled = false;
  let isAsleep = false;

  for (const type of ['debug', 'error', 'info', 'log', 'warn']) {
    const original = console[type].bind(console);
    console[type] = (...values) => {
      consoleMessages.push({ type, text: values.map(String).join(' ') });
      original(...values);
    };
  }
  window.addEventListener('error', (event) => uncaught.push(String(event.error ?? event.message)));
  window.addEventListener('unhandledrejection', (event) => uncaught.push(String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`),
  );
  // First in line, so that after `kill` no script hears that the page goes away.
  // Nobody listens to `unload`: that alone would keep a page out of the back/forward cache.
  for (const type of ['freeze', 'pagehide', 'visibilitychange']) {
    window.addEventListener(type, (event) => isKilled && event.stopImmediatePropagation(), true);
  }

  // First in line too: a page that sleeps hears no other tab.
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name) {
      super(name);
      this.addEventListener('message', (event) => isAsleep && event.stopImmediatePropagation());
    }
  };

  window.testHarness = {
    consoleMessages,
    uncaught,
    violations,
    clock: {
      /** The clock stands still at this instant. */
      stopAt(at) {
        fixedAt = at;
      },
      /** The clock goes on, this many milliseconds ahead of the real one. */
      runAhead(by) {
        fixedAt = null;
        offset = by;
      },
    },
    kill() {
      isKilled = true;
    },
    sleep() {
      isAsleep = true;
    },
  };

  // The address wins over the page: one page can be opened at several times.
  const stoppedAt =
    new URLSearchParams(location.search).get('clock') ?? document.currentScript.dataset.clock;
  if (stoppedAt !== undefined) window.testHarness.clock.stopAt(Number(stoppedAt));
})();
