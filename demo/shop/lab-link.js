// In lab mode (`?taktvoll-lab`, which stays with the tab) a page takes the config that is being
// edited in the lab instead of the file, tells the lab which pages are viewed where it records, and
// says so in a bar. Otherwise nothing here happens.
{
  const MODE = 'taktvoll-lab';
  const DEBUG = 'taktvoll-debug';
  const CONFIG = 'taktvoll-lab-config';
  const RECORDING = 'taktvoll-lab-recording';
  const MOST_EVENTS = 2000;
  const SETTLED_MS = 300;
  /** Id and category of each product, in the order of pages.json. */
  const PRODUCTS = /* products */ [];
  const TEXTS = {
    de: {
      label: 'Probelauf',
      live: (time) => `Probelauf: Konfiguration aus dem Labor, Stand ${time}`,
      broken: (time) => `Probelauf: Die Konfiguration im Labor hat einen Fehler, es gilt ${time}`,
      none: 'Probelauf: Konfiguration des Shops; aus dem Labor kam noch keine',
      recording: 'Ihre Klicks werden aufgenommen.',
      leave: 'Beenden',
    },
    en: {
      label: 'Dry run',
      live: (time) => `Dry run: config of the lab, as of ${time}`,
      broken: (time) => `Dry run: the config in the lab has an error, ${time} still holds`,
      none: 'Dry run: config of the shop; none has come from the lab yet',
      recording: 'Your clicks are being recorded.',
      leave: 'Leave',
    },
  };

  /** Where the browser keeps nothing, or somebody else wrote there, it is as if nothing were kept. */
  const readKept = (storage, key) => {
    try {
      return JSON.parse(window[storage].getItem(key)) ?? undefined;
    } catch {
      return undefined;
    }
  };
  const keep = (storage, key, value) => {
    try {
      window[storage].setItem(key, JSON.stringify(value));
    } catch {
      // Full: the page goes on without.
    }
  };

  const query = new URLSearchParams(location.search);
  const known = readKept('sessionStorage', MODE);
  const isAsked = query.has(MODE);
  if ((isAsked || known) && 'BroadcastChannel' in window) {
    const mode = {
      tab: known?.tab ?? Math.random().toString(36).slice(2),
      isDebug: query.has(DEBUG) || (known?.isDebug ?? false),
    };
    keep('sessionStorage', MODE, mode);
    startLabMode(mode, known);
  }

  function startLabMode({ tab, isDebug }, before) {
    const channel = new BroadcastChannel(MODE);
    const config = readKept('localStorage', CONFIG);
    const isGiven = typeof config?.text === 'string' && typeof config.at === 'number';
    const say = (kind) => channel.postMessage({ kind, tab, at: isGiven ? config.at : 0 });
    if (isGiven) useConfig(config.text);
    // A reload for a new config is no new look at the page.
    const record = recordOnce(before?.reloadedTo === location.href);
    const bar = openBar({ isRecording: record(), at: isGiven ? config.at : undefined });

    let timer;
    const reloadSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (isFillingIn()) {
          reloadSoon();
          return;
        }
        const reloadedTo = withParams(location.href, true);
        keep('sessionStorage', MODE, { tab, isDebug, reloadedTo, scroll: scrollY });
        goTo(reloadedTo);
      }, SETTLED_MS);
    };
    channel.addEventListener('message', ({ data }) => {
      if (data?.kind === 'who') say('here');
      if (data?.kind === 'broken') bar.tell({ isBroken: true });
      if (data?.kind === 'config') bar.tell({ isBroken: false });
    });
    // Not by a message: one can be here before what the other tab has stored is.
    addEventListener('storage', ({ key }) => {
      if (key === CONFIG) takeNewer();
      // Whoever begins to record stands on a page: it is the first.
      if (key === RECORDING) bar.tell({ isRecording: record() });
    });
    const takeNewer = () => {
      if (readKept('localStorage', CONFIG)?.at !== config?.at) reloadSoon();
    };
    addEventListener('pagehide', () => say('gone'));
    addEventListener('pageshow', ({ persisted }) => {
      say('here');
      // Whoever goes back meets the page as it was left.
      if (persisted) takeNewer();
    });
    if (before?.scroll) restoreScroll(before.scroll);

    /** To the same page with a fragment there is no way but to load it again: it would only scroll. */
    const goTo = (href) => {
      const [page] = href.split('#');
      const isHere = href !== page && page === location.href.split('#')[0];
      if (isHere) location.reload();
      else location.replace(href);
    };
    const withParams = (href, isOn) => {
      const url = new URL(href);
      for (const name of [MODE, DEBUG]) url.searchParams.delete(name);
      if (isOn) url.searchParams.set(MODE, '');
      if (isOn && isDebug) url.searchParams.set(DEBUG, '');
      return url.href;
    };
    /** The overlay asks how the page was opened: so every way to the next page says it. */
    document.addEventListener(
      'click',
      (event) => {
        const link = event.composedPath().find((element) => element.matches?.('a[href]'));
        const isOwn = link?.origin === location.origin && link.pathname.includes('/shop/');
        if (isOwn && link.pathname !== location.pathname) link.href = withParams(link.href, true);
      },
      true,
    );
    document.addEventListener(
      'submit',
      ({ target: form }) => {
        for (const name of isDebug ? [MODE, DEBUG] : [MODE]) {
          form.append(Object.assign(document.createElement('input'), { type: 'hidden', name }));
        }
      },
      true,
    );

    bar.onLeave(() => {
      sessionStorage.removeItem(MODE);
      goTo(withParams(location.href, false));
    });
    say('here');
  }

  /** As if the shop had written it into the page: the script reads that where its tag names no file. */
  function useConfig(text) {
    const data = document.createElement('script');
    data.type = 'application/json';
    data.dataset.taktvollConfig = '';
    data.textContent = text;
    document.head.append(data);
    // The tag stands behind this one; it runs no sooner than this has been heard.
    const observer = new MutationObserver(() => {
      const tag = document.querySelector('script[data-config]');
      if (!tag) return;
      tag.removeAttribute('data-config');
      observer.disconnect();
    });
    observer.observe(document.head, { childList: true });
  }

  /** Each page view as the replay knows it; what the replay has no page for is none. */
  function eventsOfPage() {
    const page = location.pathname.match(/([\w-]+)\.html$/)?.[1] ?? 'index';
    const numberOf = (id) => PRODUCTS.findIndex(([product]) => product === id);
    const ofProducts = (type, ids) =>
      ids.map((id) => ({ type, aid: numberOf(id) })).filter(({ aid }) => aid >= 0);
    if (page === 'index') return [{ type: 'visit', aid: 0 }];
    if (page === 'basket') return ofProducts('carts', query.getAll('add'));
    if (page === 'thanks') {
      const isSeen = readKept('sessionStorage', 'laufladen-orders')?.includes(query.get('order'));
      return isSeen ? [] : ofProducts('orders', query.getAll('product'));
    }
    const [, kind, id] = page.match(/^(product|category)-(.+)$/) ?? [];
    if (kind === 'product') return ofProducts('clicks', [id]);
    const aid = PRODUCTS.findIndex(([, category]) => category === id);
    return kind === 'category' && aid >= 0 ? [{ type: 'list', aid }] : [];
  }

  /**
   * Records this view of the page, once, where the lab records.
   * @returns a function that returns whether it does
   */
  function recordOnce(isKnown) {
    let isRecorded = isKnown;
    return () => {
      const recording = readKept('localStorage', RECORDING);
      // Deleted: the next one begins anew.
      if (!recording) isRecorded = false;
      if (!recording?.isOn || !Array.isArray(recording.events)) return false;
      const ts = Date.now();
      const added = isRecorded ? [] : eventsOfPage().map((event) => ({ ...event, ts }));
      isRecorded = true;
      const events = [...recording.events, ...added].slice(0, MOST_EVENTS);
      if (events.length > recording.events.length) {
        keep('localStorage', RECORDING, { ...recording, events });
      }
      return true;
    };
  }

  /** Before anything else in the body, so that it moves nothing. */
  function openBar({ at, ...first }) {
    const texts = TEXTS[document.documentElement.lang] ?? TEXTS.en;
    const time = new Date(at ?? 0).toLocaleTimeString(document.documentElement.lang);
    const bar = document.createElement('aside');
    bar.className = 'lab-bar';
    bar.setAttribute('aria-label', texts.label);
    const text = document.createElement('p');
    text.setAttribute('role', 'status');
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: texts.leave,
    });
    bar.append(text, button);
    let facts = { isBroken: false };
    const tell = (news) => {
      facts = { ...facts, ...news };
      const sentence = facts.isBroken ? texts.broken : texts.live;
      const config = at === undefined ? texts.none : sentence(time);
      text.textContent = facts.isRecording ? `${config}. ${texts.recording}` : config;
    };
    tell(first);
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      document.body.prepend(bar);
      observer.disconnect();
    }).observe(document.documentElement, { childList: true });
    return { tell, onLeave: (leave) => button.addEventListener('click', leave) };
  }

  /** Nobody loses what they have typed or are about to; the next page has the new config anyway. */
  function isFillingIn() {
    const texts = 'input:not([type="radio"], [type="checkbox"]), textarea';
    const isChanged = ({ value, defaultValue }) => value !== defaultValue;
    return (
      document.activeElement?.matches('input, textarea, select') ||
      [...document.querySelectorAll(texts)].some(isChanged)
    );
  }

  /** The page is as long as it was once all of it is parsed. */
  function restoreScroll(top) {
    history.scrollRestoration = 'manual';
    const restore = () => scrollTo({ top, behavior: 'instant' });
    document.addEventListener('DOMContentLoaded', restore);
    addEventListener('load', () => {
      restore();
      history.scrollRestoration = 'auto';
    });
  }
}
