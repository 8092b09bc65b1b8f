// A rollup plugin for files that share code: a number or a key of another file is written out where
// it is used. It is shorter than its import, and than its export.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const IMPORT = /^import \{([^}]*)\} from '(\.[^']*)\.js';/gm;
const isConstant = (name) => /^[A-Z][A-Z_]*$/.test(name);

/** The value of a constant, where it is a text, a number or a product; else `undefined`. */
function constantOf(name, file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, written = ''] =
    new RegExp(`^(?:export )?const ${name} = ([^;\\n]*);$`, 'm').exec(text) ?? [];
  if (/^'[^'\\]*'$/.test(written)) return written;
  const factors = written.split(' * ').map((factor) => {
    if (/^[\d_.]+$/.test(factor)) return Number(factor.replaceAll('_', ''));
    return isConstant(factor) ? valueIn(factor, file, text) : undefined;
  });
  return factors.every((factor) => typeof factor === 'number')
    ? factors.reduce((product, factor) => product * factor, 1)
    : undefined;
}

/** The same for a constant as a file names it: its own, or an imported one. */
function valueIn(name, file, text) {
  for (const [, names, path] of text.matchAll(IMPORT)) {
    if (names.split(/[\s,]+/).includes(name))
      return constantOf(name, resolve(dirname(file), `${path}.ts`));
  }
  return constantOf(name, file);
}

export function inlineConstants() {
  return {
    name: 'inline-constants',
    // After types are gone; lines stay lines, and so source maps right.
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const replaced = code.replaceAll(IMPORT, (statement, names, path) => {
        const kept = [];
        const written = [];
        for (const name of names.split(',').map((each) => each.trim())) {
          const value = isConstant(name)
            ? constantOf(name, resolve(dirname(id), `${path}.ts`))
            : undefined;
          if (value === undefined) kept.push(name);
          else written.push(`const ${name} = ${value};`);
        }
        if (!written.length) return statement;
        const rest = kept.length ? `import { ${kept.join(', ')} } from '${path}.js';` : '';
        return rest + written.join('');
      });
      return { code: replaced, map: null };
    },
  };
}
