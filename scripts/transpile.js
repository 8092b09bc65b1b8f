// A rollup plugin: TypeScript to JavaScript, file by file. Types are checked by `tsc`, once and for
// the whole project, not again in every bundle.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

export function transpile() {
  return {
    name: 'transpile',
    resolveId(specifier, importer) {
      if (!importer || !/^\.{1,2}\//.test(specifier)) return null;
      const file = resolve(dirname(importer), specifier.replace(/\.js$/, '.ts'));
      return existsSync(file) ? file : null;
    },
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const { outputText, sourceMapText } = ts.transpileModule(code, {
        fileName: id,
        compilerOptions: {
          target: ts.ScriptTarget.ES2022,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
          sourceMap: true,
        },
      });
      return { code: outputText, map: JSON.parse(sourceMapText) };
    },
  };
}
