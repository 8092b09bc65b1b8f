// A rollup plugin: minifies the files of the script tag, with one list of shortened property names
// for all of them, since the chunks that load later read the plan that the first one made.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'terser';
import { readPublicNames } from './public-names.js';
import { root } from './run.js';

/** Names of the script's own properties → short names; filled by the first build, then shared. */
const nameCache = {};
let reserved;
/** One file after the other: the cache is shared. */
let queue = Promise.resolve();

/** What the licence of zod asks of whoever passes it on. */
const readNotice = async () =>
  `/* Contains zod.\n${await readFile(join(root, 'node_modules/zod/LICENSE'), 'utf8')}*/`;

/**
 * @param chunks source files of the chunks that load later.
 * @param isSelfContained true for a chunk that shares no object with the others, and holds code that
 * reads its own properties by name, as zod does.
 * @returns {import('rollup').Plugin}
 */
export function shortenNames(chunks, isSelfContained = false) {
  return {
    name: 'shorten-names',
    renderChunk(code, _chunk, { format, sourcemap }) {
      const work = queue.then(async () => {
        reserved ??= [...(await readPublicNames(chunks))];
        const result = await minify(code, {
          ecma: 2022,
          module: format === 'es',
          toplevel: true,
          compress: {
            passes: 4,
            pure_getters: true,
            keep_fargs: false,
            // More than this repeats less, and what is repeated compresses better.
            ...(format === 'es' && { inline: 1 }),
            lhs_constants: false,
            // No function of ours is used as a constructor.
            unsafe_arrows: !isSelfContained,
          },
          mangle: isSelfContained ? true : { properties: { reserved, keep_quoted: true } },
          format: { comments: false, preamble: isSelfContained ? await readNotice() : '' },
          // Names of variables are each file's own.
          ...(isSelfContained ? {} : { nameCache: { props: nameCache } }),
          sourceMap: sourcemap ? { asObject: true } : false,
        });
        return { code: result.code, map: result.map ?? null };
      });
      queue = work.catch(() => {});
      return work;
    },
  };
}
