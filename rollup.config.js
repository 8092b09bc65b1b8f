import { basename } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import { dropCodes } from './scripts/drop-codes.js';
import { homesOfModules } from './scripts/homes-of-modules.js';
import { inlineConstants } from './scripts/inline-constants.js';
import { joinStyles } from './scripts/join-styles.js';
import { shortenNames } from './scripts/shorten-names.js';
import { stampBuild } from './scripts/stamp-build.js';
import { transpile } from './scripts/transpile.js';

/** Files that share code: what stands in one of them, the others import from there. */
const SHARING = {
  always: {
    // First, for its most frequent names become the shortest.
    'taktvoll.main.js': 'src/main.ts',
    'taktvoll.check.js': 'src/core/config/valid-parts.ts',
    'taktvoll.config.js': 'src/client/read-plan.ts',
  },
  lazy: {
    'taktvoll.personal.js': 'src/core/config/compile-personal.ts',
    'taktvoll.shown.js': 'src/client/shown.ts',
    'taktvoll.events.js': 'src/core/state/rare-events.ts',
    'taktvoll.formats.js': 'src/ui/floating/open-floating.ts',
    'taktvoll.interruption.js': 'src/adapters/interruption.ts',
    'taktvoll.triggers.js': 'src/client/watch-triggers.ts',
    'taktvoll.signals.js': 'src/client/take-signals.ts',
    'taktvoll.why.js': 'src/client/why.ts',
    'taktvoll.why-more.js': 'src/client/why-more.ts',
    'taktvoll.details.js': 'src/client/disclose-decision.ts',
    'taktvoll.overview.js': 'src/client/read-overview.ts',
    'taktvoll.data.js': 'src/client/portable-data.ts',
    'taktvoll.trace.js': 'src/core/trace-decision.ts',
  },
};
/** What is of no use without another file may import from that one, too. */
const ON_TOP_OF = {
  'taktvoll.why.js': 'taktvoll.events.js',
  'taktvoll.why-more.js': 'taktvoll.why.js',
  'taktvoll.details.js': 'taktvoll.why.js',
  'taktvoll.overview.js': 'taktvoll.trace.js',
  'taktvoll.data.js': 'taktvoll.trace.js',
};
const sharing = { ...SHARING.always, ...SHARING.lazy };

/** Files that are complete in themselves. */
const ALONE = {
  'taktvoll.de.js': 'src/locales/why.de.ts',
  'taktvoll.de-informal.js': 'src/locales/informal.de.ts',
  'taktvoll.en.js': 'src/locales/why.en.ts',
  'taktvoll.details-de.js': 'src/locales/details.de.ts',
  'taktvoll.details-de-informal.js': 'src/locales/informal-details.de.ts',
  'taktvoll.details-en.js': 'src/locales/details.en.ts',
  // Complete in itself, so that what it has in common with *Why this?* is not loaded by every page.
  'taktvoll.settings.js': 'src/client/open-settings.ts',
  'taktvoll.settings-de.js': 'src/locales/settings.de.ts',
  'taktvoll.settings-de-informal.js': 'src/locales/informal-settings.de.ts',
  'taktvoll.settings-en.js': 'src/locales/settings.en.ts',
  // One a consent platform.
  'taktvoll.consent-tcf.js': 'src/adapters/consent/watch-tcf.ts',
  'taktvoll.consent-gpp.js': 'src/adapters/consent/watch-gpp.ts',
  'taktvoll.consent-consent-mode.js': 'src/adapters/consent/watch-consent-mode.ts',
  'taktvoll.consent-vanilla-cookieconsent.js': 'src/adapters/consent/watch-cookieconsent.ts',
  'taktvoll.consent-klaro.js': 'src/adapters/consent/watch-klaro.ts',
  'taktvoll.consent-c15t.js': 'src/adapters/consent/watch-c15t.ts',
  'taktvoll.consent-cookiebot.js': 'src/adapters/consent/watch-cookiebot.ts',
  'taktvoll.consent-usercentrics.js': 'src/adapters/consent/watch-usercentrics.ts',
  'taktvoll.consent-onetrust.js': 'src/adapters/consent/watch-onetrust.ts',
  'taktvoll.consent-shopware.js': 'src/adapters/consent/watch-shopware.ts',
  'taktvoll.consent-shopify.js': 'src/adapters/consent/watch-shopify.ts',
  'taktvoll.consent-generic.js': 'src/adapters/consent/watch-generic.ts',
  // For whoever looks after the shop: they share code with no file of the shoppers, which would be
  // larger for it.
  'taktvoll.diagnostics.js': 'src/client/diagnose.ts',
  'taktvoll.debug.js': 'src/debug/open-debug.ts',
  'taktvoll.preview.js': 'src/preview/open-preview.ts',
  // It has to say what is missing, and contains zod.
  'taktvoll.report.js': 'src/client/report.ts',
};

const nameOf = (source) => basename(source, '.ts');
/** What is imported on first use: name of the source file → file beside the script. */
const LAZY = new Map([
  ...Object.entries({ ...sharing, ...ALONE }).map(([file, source]) => [nameOf(source), file]),
  // A part of that file, under the name by which the slot knows it.
  ['show-creative', 'taktvoll.shown.js'],
  // And by which the client asks why, in words or for a dialog.
  ['explain-decision', 'taktvoll.why.js'],
  ['open-why', 'taktvoll.why.js'],
  // And as it knows what the levers do.
  ['use-change', 'taktvoll.why-more.js'],
]);
const sources = Object.values({ ...sharing, ...ALONE });

const source = () => [joinStyles(), transpile(), resolve()];

const loadLazily = {
  name: 'load-lazily',
  resolveDynamicImport(specifier) {
    const file = LAZY.get(basename(String(specifier), '.js'));
    return file ? { id: `./${file}`, external: true } : null;
  },
};

/** A classic script, so that one tag works everywhere and it knows its own address. */
const scriptTag = {
  input: 'src/script.ts',
  plugins: [...source(), shortenNames(sources)],
  // The map lies beside it, for whoever looks for it; its address would be bytes for every shopper.
  output: { file: 'dist/taktvoll.js', format: 'iife', sourcemap: 'hidden' },
};

const page = {
  input: Object.fromEntries(
    Object.entries(sharing).map(([file, path]) => [basename(file, '.js'), path]),
  ),
  preserveEntrySignatures: 'allow-extension',
  // No module does anything but what is asked of it.
  treeshake: { moduleSideEffects: false },
  plugins: [
    dropCodes(),
    ...source(),
    inlineConstants(),
    loadLazily,
    shortenNames(sources),
    stampBuild('taktvoll.main.js'),
  ],
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: 'hidden',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    hoistTransitiveImports: false,
    onlyExplicitManualChunks: true,
    manualChunks: homesOfModules(sharing, {
      always: Object.keys(SHARING.always),
      lazy: Object.keys(SHARING.lazy),
      onTopOf: ON_TOP_OF,
    }),
  },
};

const alone = Object.entries(ALONE).map(([file, input]) => ({
  input,
  plugins: [...source(), loadLazily, shortenNames(sources, file === 'taktvoll.report.js')],
  output: { file: `dist/${file}`, format: 'es', sourcemap: 'hidden' },
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

/** What a page loads, and what everybody else does. */
export const SCRIPT = [page, scriptTag, ...alone];
export default [...SCRIPT, library, cli];
