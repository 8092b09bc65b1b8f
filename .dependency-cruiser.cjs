const layer = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const types = { dependencyTypesNot: ['type-only'] };

/** model ← core ← client ← entries; adapters and ui know the model only. */
module.exports = {
  forbidden: [
    layer('no-cycles', {}, { circular: true }, 'A cycle hides what depends on what.'),
    layer(
      'model-imports-nothing',
      { path: '^src/model/' },
      { pathNot: '^src/model/', ...types },
      'Domain types stand alone.',
    ),
    layer(
      'core-is-pure',
      { path: '^src/core/' },
      { pathNot: '^src/(core|model)/' },
      'No DOM, no storage, no npm package.',
    ),
    layer(
      'adapters-know-the-model',
      { path: '^src/adapters/' },
      { path: '^src/', pathNot: '^src/(adapters|model)/' },
      'They can be exchanged.',
    ),
    layer(
      'ui-knows-the-model',
      { path: '^src/ui/' },
      { path: '^src/', pathNot: '^src/(ui|model)/' },
      'It asks the client through an interface of the model.',
    ),
    layer(
      'locales-know-the-model',
      { path: '^src/locales/' },
      { path: '^src/', pathNot: '^src/(locales|model)/' },
      'A language is one file.',
    ),
    layer(
      'inspection-on-top',
      { path: '^src/(?!inspection/|preview/|debug/|main\\.ts)' },
      { path: '^src/(inspection|preview|debug)/' },
      'Preview and debug look into everything; nothing needs them.',
    ),
    layer(
      'inspection-is-shared',
      { path: '^src/inspection/' },
      { path: '^src/(preview|debug|client|adapters|config)/' },
      'It says why, whoever asks, and touches no page state.',
    ),
    layer(
      'preview-without-storage',
      { path: '^src/preview/' },
      { path: '^src/adapters/|^src/client/create-(client|state-keeper|recorder)', ...types },
      'It cannot count or keep anything: it has nothing to do so with.',
    ),
    layer(
      'zod-in-config-only',
      { path: '^src/', pathNot: '^src/config/' },
      { path: 'node_modules/zod', ...types },
      'The page loads zod only to say what is wrong with a config.',
    ),
    layer(
      'no-cli-below',
      { path: '^src/(?!cli/)' },
      { path: '^src/cli/' },
      'The command line is an entry.',
    ),
    layer(
      'no-entry-below',
      { path: '^src/.+/' },
      { path: '^src/[^/]+\\.ts$' },
      'Entries are imported by nobody.',
    ),
    layer(
      'lab-uses-what-is-pure',
      { path: '^demo/lab/' },
      { path: '^src/(adapters|client|ui|cli|debug|preview|[^/]+\\.ts$)' },
      'It replays the core; it is no page of a shop and no command.',
    ),
    layer('lab-on-top', { path: '^src/' }, { path: '^demo/' }, 'Nothing needs the lab.'),
    layer(
      'lab-store-is-pure',
      { path: '^demo/lab/store/' },
      { path: 'node_modules|^demo/lab/(page|live)/', ...types },
      'State follows from actions alone.',
    ),
    layer('resolvable', {}, { couldNotResolve: true }, 'It must exist.'),
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
