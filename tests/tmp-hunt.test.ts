import { writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { it } from 'vitest';
import { caseArbitrary } from './support/generators.js';
import { judgeByCore } from './support/judge-by-core.js';
import { judgeByOracle } from './support/oracle/judge-by-oracle.js';
import { byTime } from './support/property-helpers.js';
import { comparable, verdictOf } from './support/verdicts.js';

const MODE = process.env.HUNT ?? 'oracle';
function diff(c: any): [string, string] | undefined {
  let a: any, b: any;
  try {
    if (MODE === 'oracle') b = judgeByOracle(c).map(comparable);
    else b = judgeByCore({ ...c, history: byTime(c.history) }).map(verdictOf);
  } catch {
    return undefined;
  }
  try {
    a = judgeByCore(c).map(verdictOf);
  } catch (e) {
    a = 'THROWS ' + (e as Error).stack?.split('\n').slice(0, 3).join('|');
  }
  const [x, y] = [a, b].map((v) =>
    JSON.stringify(v, (_k, val) =>
      val && typeof val === 'object' && !Array.isArray(val)
        ? Object.fromEntries(Object.entries(val).sort())
        : val,
    ),
  );
  return x === y ? undefined : [x!, y!];
}
function reduceOnce(root: any, bad: (c: any) => boolean): any {
  // try deleting each path
  const paths: (string | number)[][] = [];
  const walk = (v: any, p: (string | number)[]) => {
    if (v && typeof v === 'object')
      for (const k of Object.keys(v)) {
        const q = [...p, Array.isArray(v) ? Number(k) : k];
        paths.push(q);
        walk(v[k], q);
      }
  };
  walk(root, []);
  for (const p of paths) {
    if (
      p.length === 1 ||
      (p[0] === 'requests' && ['at', 'placement'].includes(String(p.at(-1)))) ||
      [
        'type',
        'at',
        'scope',
        'derivation',
        'origin',
        'creative',
        'consent',
        'storage',
        'personalisation',
        'equals',
        'interest',
      ].includes(String(p.at(-1))) ||
      (p.length >= 2 && p.at(-2) === 'consent')
    )
      continue;
    if (
      p[0] === 'config' &&
      ['version', 'shop', 'preset', 'id', 'placements', 'creatives'].includes(String(p.at(-1)))
    )
      continue;
    const c = structuredClone(root);
    let o: any = c;
    for (const k of p.slice(0, -1)) o = o[k];
    if (Array.isArray(o)) {
      if (o.length === 1 && ['placements', 'creatives', 'requests'].includes(String(p.at(-2))))
        continue;
      o.splice(p.at(-1) as number, 1);
    } else delete o[p.at(-1) as string];
    if (bad(c)) return c;
  }
  return undefined;
}
it('hunt', () => {
  const n = Number(process.env.N ?? 2000);
  const cases = fc.sample(caseArbitrary(), { numRuns: n, seed: Number(process.env.S ?? 1) });
  let found = 0;
  let out = '';
  const kinds = new Map<string, number>();
  for (const c0 of cases) {
    let c: any =
      MODE === 'oracle'
        ? { ...c0, history: byTime(c0.history) }
        : { ...c0, history: [...c0.history].reverse() };
    if (MODE !== 'oracle' && new Set(c.history.map((e: any) => e.at)).size !== c.history.length)
      continue;
    c = structuredClone(c);
    if (MODE !== 'oracle') {
      const v = new Set(
        c.history.filter((e: any) => e.type === 'viewable-impression').map((e: any) => e.offer),
      );
      c.history = c.history.filter((e: any) => e.type !== 'impression' || !v.has(e.offer));
      for (const e of c.history) delete e.orderId;
    }
    const d = diff(c);
    if (!d) continue;
    found++;
    if (d[0].includes('CONFIG_INVALID') && !d[1].includes('CONFIG_INVALID')) {
      out +=
        '\nORIG ' +
        JSON.stringify(c.config) +
        '\n' +
        d.join('\n') +
        '\n' +
        JSON.stringify(c.requests) +
        '\n';
      continue;
    }
    if (found > Number(process.env.MAX ?? 8)) continue;
    const shape = (d: any) =>
      d &&
      d
        .map((t: string) =>
          t
            .replace(/"until":\d+/g, 'U')
            .replace(/"o\d"/g, 'O')
            .replace(/"k\d"/g, 'K')
            .replace(/"refused":\{[^}]*\}/g, 'R'),
        )
        .join();
    const want = shape(d);
    const isValid = (x: any) => {
      const dd = diff(x);
      return (
        dd !== undefined &&
        !dd[0].includes('CONFIG_INVALID') &&
        (x.requests.length < c0.requests.length || shape(dd) === want)
      );
    };
    const ok = isValid(c);
    for (;;) {
      const r = reduceOnce(c, ok ? isValid : (x) => diff(x) !== undefined);
      if (!r) break;
      c = r;
    }
    const dd = diff(c)!;
    out += `\n=== core ${dd[0]}\n  want ${dd[1]}\n${JSON.stringify({ tz: c.timeZone, consent: c.consent, seed: c.seed, config: { ...c.config, version: undefined, shop: undefined } })}\n  history ${JSON.stringify(c.history.map((e: any) => ({ ...e, at: new Date(e.at).toISOString() })))}\n  requests ${JSON.stringify(c.requests.map((e: any) => ({ ...e, at: new Date(e.at).toISOString() })))}\n`;
  }
  writeFileSync('/tmp/hunt.txt', `found ${found} of ${n}\n${out}`);
}, 600000);
