import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { exampleOf, expectationOf, formOf, patternOf } from '../../src/config/describe-schema.js';
import { configSchema } from '../../src/config/schema.js';
import { defOf, type Schema, unwrap } from '../../src/config/walk-schema.js';
import { TEXT_FORMS } from '../../src/config/words.js';

describe('the words keep up with the schema', () => {
  const nodes = new Set<Schema>();
  const visit = (schema: Schema): void => {
    const node = unwrap(schema);
    if (nodes.has(node)) return;
    nodes.add(node);
    const def = defOf(node);
    if (def.type === 'object') Object.values(def.shape).forEach(visit);
    else if (def.type === 'array') visit(def.element);
    else if (def.type === 'union') def.options.forEach(visit);
    else if (def.type === 'record') {
      visit(def.keyType);
      visit(def.valueType);
    }
  };
  visit(configSchema);

  test('every node has an expectation, and an example that fits it', () => {
    expect(nodes.size).toBeGreaterThan(60);
    for (const node of nodes) {
      expect(expectationOf(node)).not.toBe('');
      expect(z.safeParse(node, exampleOf(node)).success, expectationOf(node)).toBe(true);
    }
  });

  test('every pattern has words of its own', () => {
    const patterns = [...nodes].filter((node) => patternOf(node));
    const forms = patterns.map((node) => [String(patternOf(node)), formOf(node)?.is] as const);
    expect(forms.filter(([, form]) => form === undefined)).toEqual([]);
    const byPattern = new Map(forms);
    expect(new Set(byPattern.values()).size).toBe(byPattern.size);
    expect(byPattern.size).toBe(TEXT_FORMS.length);
  });
});
