import { basename } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import { dropCodes } from './scripts/drop-codes.js';
import { shortenNames } from './scripts/shorten-names.js';
import { transpile } from './scripts/transpile.js';

/** One file a consent platform: source file → name of the source in a config. */
const CONSENT = {
  'watch-tcf': 'tcf',
  'watch-gpp': 'gpp',
  'watch-consent-mode': 'consent-mode',
  'watch-cookieconsent': 'vanilla-cookieconsent',
  'watch-klaro': 'klaro',
  'watch-c15t': 'c15t',
  'watch-cookiebot': 'cookiebot',
  'watch-usercentrics': 'usercentrics',
  'watch-onetrust': 'onetrust',
  'watch-shopware': 'shopware',
  'watch-shopify': 'shopify',
  'watch-generic': 'generic',
};
const consentFiles = (fileOf) =>
  Object.fromEntries(Object.entries(CONSENT).map(([file, source]) => [file, fileOf(file, source)]));

/** What the script tag loads on first use: source file → file beside it. */
const LAZY = {
  'open-why': 'taktvoll.why.js',
  'why-more': 'taktvoll.why-more.js',
  // A part of it, under the name by which the client knows it.
  'use-change': 'taktvoll.why-more.js',
  'explain-decision': 'taktvoll.explain.js',
  'disclose-decision': 'taktvoll.details.js',
  'details.de': 'taktvoll.details-de.js',
  'details.en': 'taktvoll.details-en.js',
  'trace-decision': 'taktvoll.trace.js',
  'read-plan': 'taktvoll.config.js',
  'compile-personal': 'taktvoll.personal.js',
  'rare-events': 'taktvoll.events.js',
  shown: 'taktvoll.shown.js',
  // A part of it, under the name by which the slot knows it.
  'show-creative': 'taktvoll.shown.js',
  interruption: 'taktvoll.interruption.js',
  'open-floating': 'taktvoll.formats.js',
  'watch-triggers': 'taktvoll.triggers.js',
  'take-signals': 'taktvoll.signals.js',
  diagnose: 'taktvoll.diagnostics.js',
  'read-overview': 'taktvoll.overview.js',
  report: 'taktvoll.report.js',
  'why.de': 'taktvoll.de.js',
  'why.en': 'taktvoll.en.js',
  'informal.de': 'taktvoll.de-informal.js',
  'informal-details.de': 'taktvoll.details-de-informal.js',
  'open-preview': 'taktvoll.preview.js',
  'open-debug': 'taktvoll.debug.js',
  ...consentFiles((_, source) => `taktvoll.consent-${source}.js`),
};
const SOURCES = {
  // First, for the most frequent names become the shortest.
  'read-plan': 'src/client/read-plan.ts',
  'open-why': 'src/client/open-why.ts',
  'why-more': 'src/client/why-more.ts',
  'explain-decision': 'src/client/explain-decision.ts',
  'disclose-decision': 'src/client/disclose-decision.ts',
  'details.de': 'src/locales/details.de.ts',
  'details.en': 'src/locales/details.en.ts',
  'trace-decision': 'src/core/trace-decision.ts',
  'compile-personal': 'src/core/config/compile-personal.ts',
  'rare-events': 'src/core/state/rare-events.ts',
  shown: 'src/client/shown.ts',
  interruption: 'src/adapters/interruption.ts',
  'open-floating': 'src/ui/floating/open-floating.ts',
  'watch-triggers': 'src/client/watch-triggers.ts',
  'take-signals': 'src/client/take-signals.ts',
  diagnose: 'src/client/diagnose.ts',
  'read-overview': 'src/client/read-overview.ts',
  report: 'src/client/report.ts',
  'why.de': 'src/locales/why.de.ts',
  'why.en': 'src/locales/why.en.ts',
  'informal.de': 'src/locales/informal.de.ts',
  'informal-details.de': 'src/locales/informal-details.de.ts',
  'open-preview': 'src/preview/open-preview.ts',
  'open-debug': 'src/debug/open-debug.ts',
  ...consentFiles((file) => `src/adapters/consent/${file}.ts`),
};

const source = () => [transpile(), resolve()];

/**
 * The script tag is a classic script, its chunks are modules: each is complete in itself, since a
 * module that imported the script would run it a second time. What they share are pure functions.
 */
const loadLazily = (isClassic) => ({
  name: 'load-lazily',
  resolveDynamicImport(specifier) {
    const file = LAZY[basename(String(specifier), '.js')];
    return file ? { id: `./${file}`, external: true } : null;
  },
  renderDynamicImport() {
    return isClassic ? { left: 'import(new URL(', right: ', taktvollBase))' } : null;
  },
});

const scriptTag = {
  input: 'src/script.ts',
  plugins: [dropCodes(), ...source(), loadLazily(true), shortenNames(Object.values(SOURCES))],
  output: {
    file: 'dist/taktvoll.js',
    format: 'iife',
    // Beside it, for whoever looks for it; its address would be bytes for every shopper.
    sourcemap: 'hidden',
    // Chunks lie beside the script, wherever the shop serves it from.
    intro: 'const taktvollBase = document.currentScript?.src || document.baseURI;',
  },
};

const chunks = Object.entries(SOURCES).map(([name, input]) => ({
  input,
  plugins: [
    ...(name === 'read-plan' ? [dropCodes()] : []),
    ...source(),
    loadLazily(false),
    shortenNames(Object.values(SOURCES), name === 'report'),
  ],
  output: { file: `dist/${LAZY[name]}`, format: 'es', sourcemap: 'hidden' },
}));

const library = {
  input: { index: 'src/index.ts', core: 'src/core.ts' },
  external: ['idb-keyval', 'zod/mini'],
  plugins: source(),
  output: { dir: 'dist', format: 'es', sourcemap: true, chunkFileNames: 'lib/[name]-[hash].js' },
};

const cli = {
  input: 'src/cli/main.ts',
  external: ['zod/mini', 'jsonc-parser', 'parse5', /^node:/],
  plugins: source(),
  output: { file: 'dist/cli.js', format: 'es', inlineDynamicImports: true },
};

export default [scriptTag, ...chunks, library, cli];
