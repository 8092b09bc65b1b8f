import { describe, expect, test } from 'vitest';
import { folderWith, removeFoldersAfterEach, runCli } from '../support/run-cli.js';

removeFoldersAfterEach();

const signals = {
  'viewed-category': { derivation: 'observed', origin: 'first-party' },
};
const offer = {
  id: 'a',
  placements: ['home'],
  audience: { signal: 'viewed-category', equals: 'x' },
  creatives: [{ id: 'c', explicitness: 'category' }],
  approved: { by: 'marketing', on: '2026-02-20' },
};
const configWith = (keys: object, rest: object = {}) => ({
  version: 1,
  shop: { name: 'Laufladen' },
  consent: { sources: [{ source: 'manual' }] },
  signals,
  ...rest,
  offers: [{ ...offer, ...keys }],
});
const pageOf = (html: string) =>
  `<!doctype html>\n<taktvoll-slot placement="home">\n<template offer="a" creative="c">${html}</template>\n</taktvoll-slot>\n`;

/** What `check` says of a page, without the summary and the folder's name. */
async function findingsIn(page: string, keys: object = {}, rest: object = {}) {
  const at = folderWith({ 'shop.json': configWith(keys, rest), 'page.html': page });
  const { exitCode, output, errors } = await runCli('check', at('shop.json'), at('page.html'));
  expect(errors).toEqual([]);
  const text = output.join('\n').replaceAll(at('page.html'), 'page.html');
  const findings = text.split('\n').filter((line) => /^page\.html/.test(line));
  return { exitCode, findings, text };
}

describe('texts that need a reason in the config', () => {
  const withEnd = { endsAt: '2099-12-31' };

  test.each<[string, string, string, object, object?]>([
    ['error', 'Nur heute: zwei zum Preis von einem', 'Nur heute', withEnd],
    ['error', 'Nur noch 3 Tage', 'Nur noch 3 Tage', withEnd],
    ['error', 'Ihre letzte Chance', 'letzte Chance', withEnd],
    ['error', 'Das Angebot endet in 2 Stunden', 'endet in 2', withEnd],
    ['error', 'Today only', 'Today only', withEnd],
    ['error', 'Last chance to save', 'Last chance', withEnd],
    ['error', 'Ends tonight', 'Ends tonight', withEnd],
    [
      'error',
      'Sie haben sich Laufschuhe angesehen',
      'Sie haben sich Laufschuhe angesehen',
      {
        creatives: [{ id: 'c', explicitness: 'behaviour' }],
      },
    ],
    [
      'error',
      'Weil Sie Trinkflaschen angesehen haben',
      'Weil Sie Trinkflaschen angesehen haben',
      { creatives: [{ id: 'c', explicitness: 'behaviour' }] },
    ],
    [
      'error',
      'You viewed running shoes',
      'You viewed',
      {
        creatives: [{ id: 'c', explicitness: 'behaviour' }],
      },
    ],
    [
      'error',
      'Because you’ve recently bought shoes',
      'you’ve recently bought',
      {
        creatives: [{ id: 'c', explicitness: 'behaviour' }],
      },
    ],
    [
      'error',
      'Hallo {{ vorname }}!',
      '{{ vorname }}',
      {
        creatives: [{ id: 'c', explicitness: 'identity' }],
      },
    ],
    [
      'error',
      'Hi %FIRST_NAME%',
      '%FIRST_NAME%',
      {
        creatives: [{ id: 'c', explicitness: 'identity' }],
      },
    ],
    ['error', 'Anzeige', 'Anzeige', { payer: 'Acme' }],
    ['error', 'Sponsored', 'Sponsored', { campaign: 'x' }, { campaigns: { x: { payer: 'Acme' } } }],
    ['error', 'Ihr persönlicher Preis', 'Ihr persönlicher Preis', { price: 'lower-disclosed' }],
    ['error', 'A discount just for you', 'discount just for you', { price: 'lower-disclosed' }],
  ])('%s: %s', async (severity, html, quote, backing, rest) => {
    const found = await findingsIn(pageOf(html));
    expect(found.findings).toHaveLength(1);
    expect(found.findings[0]).toContain(`: ${severity}: offer "a", creative "c": "${quote}" `);
    expect(found.exitCode).toBe(1);
    const backed = await findingsIn(pageOf(html), backing, rest);
    expect([backed.exitCode, backed.findings]).toEqual([0, []]);
  });

  test.each([
    ['Nur noch 2 auf Lager', 'Nur noch 2'],
    ['Nur noch wenige Stück', 'Nur noch wenige'],
    ['Fast ausverkauft', 'Fast ausverkauft'],
    ['Only 2 left', 'Only 2 left'],
    ['Only a few pairs left', 'Only a few pairs left'],
    ['Almost gone', 'Almost gone'],
  ])('scarcity is an error without an end, and a warning with one: %s', async (html, quote) => {
    const { findings } = await findingsIn(pageOf(html));
    expect(findings).toEqual([
      expect.stringContaining(`error: offer "a", creative "c": "${quote}"`),
    ]);
    const dated = await findingsIn(pageOf(html), withEnd);
    expect(dated.findings).toEqual([
      expect.stringContaining(`warning: offer "a", creative "c": "${quote}"`),
    ]);
    expect(dated.exitCode).toBe(0);
  });
});

describe('pressure, which nothing backs', () => {
  test.each([
    '12 Personen sehen sich das gerade an',
    '8 andere Kundinnen haben es im Warenkorb',
    'Viele Besucher schauen gerade',
    '{n} sehen gerade',
    'Heute schon 14 mal gekauft',
    '12 people are viewing this',
    '3 other shoppers have this in their basket',
    'People are looking at this right now',
    'In 20 carts',
  ])('the crowd: %s', async (html) => {
    const { exitCode, findings } = await findingsIn(pageOf(html), { endsAt: '2099-12-31' });
    expect(findings).toEqual([
      expect.stringMatching(/: warning: .* presses the shopper with what others do/),
    ]);
    expect(exitCode).toBe(0);
  });

  test.each([
    'Nein danke, ich zahle gern mehr',
    'Nein, ich möchte nicht sparen',
    'Nö, mir ist gutes Schuhwerk egal',
    'Ich zahle lieber den vollen Preis',
    'No thanks, I hate saving',
    'No, I prefer to pay full price',
    'I’d rather pay more',
  ])('a shaming refusal: %s', async (html) => {
    const button = `<p>10 %</p><button data-taktvoll-dismiss>${html}</button>`;
    expect((await findingsIn(pageOf(button))).findings).toEqual([
      expect.stringMatching(/: warning: .* makes the shopper look foolish for refusing/),
    ]);
  });
});

describe('what is left alone', () => {
  test.each([
    'Nein danke',
    'No, thank you',
    'Nein danke. Ich schaue mich um.',
    'Bis 31. Dezember 2027, wird im Warenkorb abgezogen.',
    'Until 31 December 2027, taken off in the basket.',
    'Nur die Schuhe, sonst nichts',
    'Nur noch 2 Schritte bis zur Kasse',
    'Only the best',
    'Left and right shoe',
    'Sie haben die Wahl',
    'Was Sie alles wissen sollten, haben wir gesammelt',
    'You have a choice',
    'Zwei Paar im Wechsel: Wer abwechselt, gibt dem Schaum Zeit zum Erholen.',
    'People who run need shoes',
    'Leute, die laufen, brauchen Schuhe',
    'Nennen Sie uns Ihren Namen',
    'The last mile',
    'Heute geöffnet',
    '30 Tage lang, in diesem Browser und ohne Anmeldung.',
    '<script>const text = "only 2 left";</script><style>.hurry{}</style>',
    '<p>Only</p><p>2 left shoes</p>',
  ])('%s', async (html) => {
    expect((await findingsIn(pageOf(html))).findings).toEqual([]);
  });

  test('what stands outside the templates is the shop’s own', async () => {
    const page = pageOf('ok').replace(
      '</taktvoll-slot>',
      '<p>Only 2 left</p></taktvoll-slot>Hurry',
    );
    expect((await findingsIn(page)).findings).toEqual([]);
  });
});

describe('where it stands', () => {
  test('the line and column of the words, over elements and line breaks', async () => {
    const { findings } = await findingsIn(
      pageOf('\n  <p>Die Schuhe: <b>nur\n    noch</b> <i>2</i> da</p>'),
    );
    expect(findings).toEqual([
      expect.stringMatching(/^page\.html:4:21: error: offer "a", creative "c": "nur noch 2" /),
    ]);
  });

  test('what is only heard counts too', async () => {
    const { findings } = await findingsIn(pageOf('<img\n alt="12 people are viewing this">'));
    expect(findings).toEqual([expect.stringMatching(/^page\.html:4:2: warning: /)]);
  });

  test('hidden elements of frameworks are read as templates are', async () => {
    const page =
      '<taktvoll-slot placement="home"><div hidden data-offer="a" data-creative="c">Only 2 left' +
      '</div></taktvoll-slot>';
    expect((await findingsIn(page)).findings).toEqual([
      expect.stringMatching(/^page\.html:1:78: error: /),
    ]);
  });

  test('errors come first, of the config as of the pages', async () => {
    const at = folderWith({
      'shop.json': { ...configWith({ approved: undefined }) },
      'one.html': pageOf('Viele Besucher schauen gerade'),
      'two.html': pageOf('Nur heute'),
    });
    const run = await runCli('check', at('shop.json'), at('one.html'), at('two.html'));
    const lines = run.output.filter((line) => /: (?:error|warning): /.test(line));
    expect(lines.map((line) => /(\w+\.\w+):\S+ (\w+):/.exec(line)?.slice(1))).toEqual([
      ['two.html', 'error'],
      ['shop.json', 'warning'],
      ['one.html', 'warning'],
    ]);
    expect(run.exitCode).toBe(1);
  });
});

describe('what a machine wrote', () => {
  const machine = { generatedBy: 'machine', approved: undefined };
  const rest = { requireApproval: false };

  test('needs a mark or somebody who answers for it', async () => {
    const bare = await findingsIn(pageOf('Neue Schuhe'), machine, rest);
    expect(bare.findings).toEqual([
      'page.html:3:1: error: offer "a", creative "c": a machine wrote it, nobody has approved it, ' +
        'and it does not say so',
    ]);
    expect(bare.exitCode).toBe(1);
  });

  test.each([
    ['Neue Schuhe. Mit KI erstellt.', machine],
    ['New shoes. Written by AI.', machine],
    ['Neue Schuhe', { generatedBy: 'machine' }],
    ['Neue Schuhe', { approved: undefined }],
  ])('%s', async (html, keys) => {
    expect((await findingsIn(pageOf(html), keys, rest)).findings).toEqual([]);
  });
});

describe('a personal price says that it is one', () => {
  test.each([
    ['Laufschuhe 89 €', 1],
    ['Persönlicher Preis: 89 €', 0],
    ['Personalised price: 89 €', 0],
  ])('%s', async (html, count) => {
    const { findings } = await findingsIn(pageOf(html), { price: 'lower-disclosed' });
    expect(findings).toHaveLength(count);
  });
});

describe('slots and offers know each other', () => {
  test.each<[string, string, string]>([
    [
      'an offer that is not in the config',
      pageOf('ok').replace('</taktvoll', '<template offer="b" creative="c">x</template></taktvoll'),
      'page.html:4:1: warning: the config has no valid offer "b": this is never shown',
    ],
    [
      'a creative that is not in the config',
      pageOf('ok').replace('</taktvoll', '<template offer="a" creative="d">x</template></taktvoll'),
      'page.html:4:1: warning: the offer "a" has no creative "d": this is never shown',
    ],
    [
      'a creative without a template',
      '<taktvoll-slot placement="home"></taktvoll-slot>',
      'page.html:1:1: warning: the slot "home" has no template for the offer "a", creative "c": ' +
        'where it is chosen, nothing is shown',
    ],
    [
      'a placement that no offer names',
      `${pageOf('ok')}<taktvoll-slot placement="hone"></taktvoll-slot>`,
      'page.html:5:1: warning: no offer names the placement "hone": the slot keeps its default ' +
        'content',
    ],
  ])('%s', async (_, page, line) => {
    expect((await findingsIn(page)).findings).toEqual([line]);
    expect((await findingsIn(pageOf('ok'))).findings).toEqual([]);
  });

  test('a page that cannot be read is named', async () => {
    const at = folderWith({ 'shop.json': configWith({}) });
    const { exitCode, errors } = await runCli('check', at('shop.json'), at('nowhere.html'));
    expect([exitCode, errors.join()]).toEqual([
      1,
      expect.stringContaining('there is no such file'),
    ]);
  });
});
