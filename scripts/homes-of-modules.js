// Which file of the script tag holds which module. Each module stands in one file, and files import
// from each other what they share.

/**
 * @typedef {object} Files
 * @property {readonly string[]} always loaded by every page; each may import from those before it
 * @property {readonly string[]} lazy loaded on first use
 * @property {Readonly<Record<string, string>>} onTopOf lazy file → the lazy file that it may import
 * from as well: what is of no use without the other
 */

/**
 * For rollup's `manualChunks`.
 * @param {Readonly<Record<string, string>>} entries file → the module it is there for, as its id ends
 * @param {Files} files names of `entries`, in their order
 */
export function homesOfModules(entries, { always, lazy, onTopOf }) {
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
    const others = lazy.filter((file) => users.has(file));
    // No other file that is loaded on first use waits for one of them, or fails with it.
    const isBelow = (file, other) => file === other || (other && isBelow(file, onTopOf[other]));
    let [nearest] = others;
    while (nearest && !others.every((other) => isBelow(nearest, other))) nearest = onTopOf[nearest];
    return nearest ?? always.at(-1);
  }

  return (id, graph) => {
    homes ??= findHomes(graph);
    return homes.get(id)?.replace(/\.js$/, '');
  };
}
