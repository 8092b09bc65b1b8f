// Which file of the script tag holds which module. Each module stands in one file, and files import
// from each other what they share.

/**
 * @typedef {object} Files
 * @property {readonly string[]} always loaded by every page; each may import from those before it
 * @property {readonly string[]} lazy loaded on first use
 */

/**
 * For rollup's `manualChunks`.
 * @param {Readonly<Record<string, string>>} entries file → the module it is there for, as its id ends
 * @param {Files} files names of `entries`, in their order
 */
export function homesOfModules(entries, { always, lazy }) {
  let homes;

  function findHomes({ getModuleIds, getModuleInfo }) {
    const roots = new Map();
    for (const id of getModuleIds()) {
      const file = Object.keys(entries).find((name) => id.endsWith(`/${entries[name]}`));
      if (file) roots.set(id, file);
    }
    const users = new Map();
    for (const [root, file] of roots) {
      const waiting = [root];
      for (const id of waiting) {
        if (users.get(id)?.has(file)) continue;
        users.set(id, (users.get(id) ?? new Set()).add(file));
        // What another file is there for stands in that file.
        waiting.push(...getModuleInfo(id).importedIds.filter((next) => !roots.has(next)));
      }
    }
    return new Map([...users].map(([id, of]) => [id, roots.get(id) ?? homeOf(of)]));
  }

  function homeOf(users) {
    const [first] = always.filter((file) => users.has(file));
    if (first) return first;
    const [only, ...others] = lazy.filter((file) => users.has(file));
    // No file that is loaded on first use waits for another one of them, or fails with it.
    return others.length ? always.at(-1) : only;
  }

  return (id, graph) => {
    homes ??= findHomes(graph);
    return homes.get(id)?.replace(/\.js$/, '');
  };
}
