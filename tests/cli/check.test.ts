import { describe, expect, test } from 'vitest';
import { folderWith, removeFoldersAfterEach, runCli } from '../support/run-cli.js';

removeFoldersAfterEach();

/** What `check` prints of a text, with the folder's name left out. */
async function check(
  text: string,
  ...options: readonly string[]
): Promise<{ exitCode: number; output: string }> {
  const file = folderWith({ 'shop.json': text })('shop.json');
  const { exitCode, output, errors } = await runCli('check', file, ...options);
  expect(errors).toEqual([]);
  return { exitCode, output: output.join('\n').replaceAll(file, 'shop.json') };
}

describe('check', () => {
  test('finds nothing in the config of the demo', async () => {
    expect(await runCli('check', 'demo/shop/taktvoll.json', '--only-findings')).toEqual({
      exitCode: 0,
      output: ['0 errors, 0 warnings: all 19 offers are valid.'],
      errors: [],
    });
  });

  test('locates errors and warnings, errors first, each in the order of the file', async () => {
    const { exitCode, output } = await check(
      `{
  "version": 1,
  "shop": { "name": "Laufladen" },
  "offers": [
    { "id": "a", "placements": ["home"], "creatives": [{ "id": "generic" }] },
    {
      "id": "b", "campaign": "spring", "placements": ["home"],
      "creatives": [{ "id": "generic" }]
    },
    {
      "id": "c", "placements": "home",
      "creatives": [{ "id": "generic", "explicitnes": "generic" }]
    }
  ]
}`,
      '--only-findings',
    );
    expect(exitCode).toBe(1);
    expect(output).toBe(`shop.json:7:18: error: offers[1].campaign: there is no campaign "spring"
    Declare it: "campaigns": { "spring": {} }, or name one that is declared.
shop.json:11:18: error: offers[2].placements: must be a list that is not empty; it is "home"
    Put it in a list: ["home"].
shop.json:12:40: error: offers[2].creatives[0].explicitnes: the key "explicitnes" is not known here
    Did you mean "explicitness"?
shop.json:1:1: warning: consent: no consent source is listed, so consent counts as denied: nothing personal is shown
    Add "consent": { "sources": [{ "source": "manual" }] } and report consent to it.
shop.json:5:5: warning: offers[0]: it is not approved, and the config requires it: it is not shown
    Add "approved": { "by": "…", "on": "2026-03-01" }, or set "requireApproval" to false.

3 errors, 2 warnings: 1 of 3 offers are valid, the others are left out.`);
  });

  test('warnings alone do not fail', async () => {
    const { exitCode, output } = await check('{ "version": 1, "shop": { "name": "x" } }');
    expect(exitCode).toBe(0);
    expect(output).toMatch(/\n0 errors, 1 warning: all 0 offers are valid\.$/);
  });

  test('personal credit that nobody reviewed fails, though the page would show it', async () => {
    const offer = (approved: string) => `{
      "id": "mortgage", "placements": ["home"],
      "audience": { "signal": "viewed", "equals": "houses" },
      "creatives": [{ "id": "it", "explicitness": "category" }]${approved}
    }`;
    const shop = (approved: string) => `{
      "version": 1, "shop": { "name": "x" }, "preset": "none",
      "consent": { "sources": [{ "source": "manual" }] },
      "signals": { "viewed": { "derivation": "observed", "origin": "first-party" } },
      "offers": [${offer(approved)}]
    }`;
    const failed = await check(shop(''));
    expect(failed.exitCode).toBe(1);
    expect(failed.output).toContain('error: offers[0]: it is personal and about "mortgage"');
    expect(failed.output).toMatch(/\n1 error, 0 warnings: its offer is valid\.$/);
    const passed = await check(
      shop(', "approved": { "by": "legal", "on": "2026-02-20" }'),
      '--only-findings',
    );
    expect(passed).toEqual({ exitCode: 0, output: '0 errors, 0 warnings: its offer is valid.' });
  });

  test('says where one mistake stops everything', async () => {
    const { exitCode, output } = await check(
      '{ "version": 1, "shop": { "name": "x" }, "limits": { "warmup": null } }',
    );
    expect(exitCode).toBe(1);
    expect(output).toMatch(/the config is refused as a whole, so nothing is shown\.$/);
  });

  test('a key that stands twice is an error: JSON keeps the last one only', async () => {
    const { exitCode, output } = await check(
      '{ "version": 1, "shop": { "name": "x" }, "paused": true,\n  "paused": false }',
    );
    expect(exitCode).toBe(1);
    expect(output.split('\n').slice(0, 2)).toEqual([
      'shop.json:2:3: error: paused: the key "paused" stands here twice: the first one has no effect',
      '    Make one of the two.',
    ]);
  });

  test.each<[string, string, string]>([
    ['a comment', '{\n  // why\n  "version": 1 }', 'shop.json:2:3: error: JSON has no comments'],
    [
      'a comma too many',
      '{ "version": 1,\n}',
      'shop.json:2:1: error: a key in double quotes is expected here',
    ],
    ['a missing comma', '{ "a": 1\n  "b": 2 }', 'shop.json:2:3: error: a comma is missing'],
    ['a missing brace', '{ "a": {', 'shop.json:1:9: error: a closing } is missing'],
    ['single quotes', "{ 'version': 1 }", 'shop.json:1:3: error: this is no JSON value'],
    ['text after the end', '{}\n{}', 'shop.json:2:1: error: the file goes on after its end'],
    ['an open text', '{ "a": "x\n}', 'shop.json:1:8: error: the text does not end'],
    ['nothing', '', 'shop.json:1:1: error: the file is empty'],
  ])('names %s', async (_, text, line) => {
    const { exitCode, output } = await check(text);
    expect([exitCode, output.split('\n')[0]]).toEqual([1, line]);
    expect(output).toMatch(/the file is not JSON, so nothing is shown\.$/);
  });

  test('a byte order mark is no error', async () => {
    const { exitCode } = await check('\uFEFF{ "version": 1, "shop": { "name": "x" } }');
    expect(exitCode).toBe(0);
  });
});

describe('the limits that hold', () => {
  const limitsIn = async (text: string, ...options: readonly string[]) => {
    const { output } = await check(text, ...options);
    return /(?:^|\n\n)((?:Limits|No limit)[\s\S]*?)\n\n/.exec(output)?.[1]?.split('\n');
  };
  const shop = (more: string) => `{ "version": 1, "shop": { "name": "x" }${more} }`;
  const offer = (more = '') =>
    `{ "placements": ["home"], "creatives": [{ "id": "generic" }], "id": ${more || '"a"'} }`;

  test('are said after the findings, those of the preset marked', async () => {
    const text = shop(', "preset": "gentle", "limits": { "warmUp": { "pageViews": 5 } }');
    const { output } = await check(text);
    expect(output.indexOf('warning: consent')).toBeLessThan(output.indexOf('Limits that hold'));
    expect(output).toMatch(/\n\n0 errors, 1 warning: all 0 offers are valid\.$/);
    const limits = await limitsIn(text);
    expect(limits).toHaveLength(14);
    expect(limits).toEqual([
      'Limits that hold (* from the preset gentle):',
      '  * At most 2 offers in 24 hours',
      ...Array(8).fill(expect.stringMatching(/^ {2}\* \S/)),
      '    Nothing before page 5 of a visit',
      ...Array(3).fill(expect.stringMatching(/^ {2}\* \S/)),
    ]);
  });

  test('are those of the shop, then of each campaign and offer, and no comments', async () => {
    const limits = await limitsIn(
      shop(`, "preset": "none", "limits": { "$why": 1, "quietPages": ["/checkout/*"] },
        "campaigns": { "$note": "why", "spring": { "limits": { "warmUp": { "pageViews": 3 } } } },
        "offers": [${offer('"a", "limits": { "afterConversion": { "pause": "7d" } }')}]`),
    );
    expect(limits).toEqual([
      'Limits that hold:',
      '    Nothing on /checkout/*',
      '    Campaign spring: Nothing before page 3 of a visit',
      '    Offer a: After a purchase, a pause of 7 days',
    ]);
  });

  test('are not those of what is left out because it is invalid', async () => {
    const limits = await limitsIn(
      shop(`, "preset": "none",
        "campaigns": { "bad": { "limits": { "warmUp": { "pageViews": -1 } } }, "worse": null },
        "offers": [7, ${offer('"a", "limits": 7')}, ${offer('"b", "limits": { "warmUp": { "pageViews": 4 } }')}]`),
    );
    expect(limits).toEqual(['Limits that hold:', '    Offer b: Nothing before page 4 of a visit']);
  });

  test('are none where none is set, and nothing is said of a config that is refused', async () => {
    expect(await limitsIn(shop(', "preset": "none"'))).toEqual(['No limit is set.']);
    expect(await limitsIn(shop(', "limits": { "warmUp": 1 }'))).toBeUndefined();
    expect(await limitsIn('{')).toBeUndefined();
  });

  test('are left out when asked', async () => {
    const { output } = await check(shop(''), '--only-findings');
    expect(output).not.toContain('Limits that hold');
    expect(output).toContain('warning: consent');
  });
});
