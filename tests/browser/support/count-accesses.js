// Runs before every other script of a page: notes each access to the device's storage and to the
// network, by whatever way. It is plain JavaScript because it is put into the page as it stands.
(() => {
  const accesses = [];
  window.accesses = accesses;
  const wrapMethods = (name, object, only) => {
    for (const key of only ?? Object.getOwnPropertyNames(object)) {
      const found = Object.getOwnPropertyDescriptor(object, key);
      if (key === 'constructor' || !found) continue;
      const note = (of, how) =>
        function (...given) {
          accesses.push(`${name}.${key}${how}`);
          return Reflect.apply(of, this, given);
        };
      const { value, get, set } = found;
      const wrapped = { ...found };
      if (typeof value === 'function') wrapped.value = note(value, '()');
      if (get) wrapped.get = note(get, '');
      if (set) wrapped.set = note(set, ' =');
      if (found.configurable) Object.defineProperty(object, key, wrapped);
    }
  };
  const wrapConstructor = (key) => {
    const Real = window[key];
    if (!Real) return;
    window[key] = new Proxy(Real, {
      construct(target, given, newTarget) {
        accesses.push(`new ${key}(${given[0]})`);
        return Reflect.construct(target, given, newTarget);
      },
    });
  };
  const holderOf = (key) => {
    let object = window;
    while (object && !Object.hasOwn(object, key)) object = Object.getPrototypeOf(object);
    return object;
  };

  for (const key of ['localStorage', 'sessionStorage', 'cookieStore', 'caches']) {
    const holder = holderOf(key);
    if (holder) wrapMethods('window', holder, [key]);
  }
  wrapMethods('document', Document.prototype, ['cookie']);
  for (const key of ['Storage', 'IDBFactory', 'IDBObjectStore', 'CacheStorage', 'Cache']) {
    if (window[key]) wrapMethods(key, window[key].prototype);
  }
  for (const key of ['CookieStore', 'StorageManager', 'ServiceWorkerContainer']) {
    if (window[key]) wrapMethods(key, window[key].prototype);
  }
  const methods = { Navigator: ['sendBeacon'], XMLHttpRequest: ['open', 'send'] };
  for (const [key, names] of Object.entries(methods)) {
    wrapMethods(key, window[key].prototype, names);
  }
  const { fetch } = window;
  window.fetch = (...given) => {
    accesses.push(`fetch(${given[0]})`);
    return fetch(...given);
  };
  for (const key of [
    'WebSocket',
    'EventSource',
    'Worker',
    'SharedWorker',
    'Image',
    'WebTransport',
  ]) {
    wrapConstructor(key);
  }
})();
