import type { Problem } from '../../model/problem.js';

/**
 * What a value must look like, small enough for the shop's page. Generated from the zod schema
 * (`shape.generated.ts`), never written by hand.
 */
export type Shape =
  /** One of these words, separated by `|`. */
  | string
  /** A string of this form. */
  | RegExp
  /** `true` or `false`. */
  | true
  | null
  /** A number from, to, and whether it must be whole. */
  | readonly [min: number, max: number, isWhole?: 1]
  /** An object with these keys and no others: `?optional`, `!required`. */
  | { readonly [key: string]: Shape }
  /** A record with keys of this form. */
  | { readonly keys: RegExp; readonly values: Shape; readonly isRecord: 1 }
  | ShapeFunction;

/** A list or a union, told by what the function says of a value. */
export type ShapeFunction = (value: unknown, path: Problem['path'], found: Found) => void;
type Found = Problem[];

/** At least `least` entries, each of the shape. */
export const list =
  (shape: Shape, least = 0): ShapeFunction =>
  (value, path, found) => {
    if (!Array.isArray(value) || value.length < least) report(path, found);
    else {
      value.forEach((entry, index) => {
        validateShape(shape, entry, [...path, index], found);
      });
    }
  };

/** Any one of the shapes. */
export const either =
  (...shapes: readonly Shape[]): ShapeFunction =>
  (value, path, found) => {
    if (!shapes.some((shape) => isOfShape(shape, value))) report(path, found);
  };

/** A shape that contains itself. */
export const lazy =
  (shape: () => Shape): ShapeFunction =>
  (value, path, found) =>
    validateShape(shape(), value, path, found);

/** Appends each place at which the value does not fit; keys that begin with `$` are left alone. */
export function validateShape(
  shape: Shape,
  value: unknown,
  path: Problem['path'],
  found: Found,
): Found {
  if (typeof shape === 'function') shape(value, path, found);
  else if (Array.isArray(shape)) {
    const [min, max, isWhole] = shape as readonly number[];
    if (typeof value !== 'number' || !(value >= min! && value <= max!) || (isWhole && value % 1)) {
      report(path, found);
    }
  } else if (shape === null || shape === true) {
    if (shape ? typeof value !== 'boolean' : value !== null) report(path, found);
  } else if (typeof shape === 'string') {
    if (typeof value !== 'string' || !shape.split('|').includes(value)) report(path, found);
  } else if (shape instanceof RegExp) {
    if (typeof value !== 'string' || !shape.test(value)) report(path, found);
  } else if (typeof value !== 'object' || !value || Array.isArray(value)) report(path, found);
  else validateObject(shape as Fields, value as Record<string, unknown>, path, found);
  return found;
}

type Fields = Readonly<Record<string, Shape>>;

function validateObject(
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
  path: Problem['path'],
  found: Found,
): void {
  for (const key of Object.keys(value)) {
    if (key[0] === '$') continue;
    const name = fields.isRecord
      ? (fields.keys as RegExp).test(key) && 'values'
      : [`?${key}`, `!${key}`].find((known) => Object.hasOwn(fields, known));
    if (!name) report([...path, key], found);
    else if (value[key] !== undefined) {
      validateShape(fields[name] as Shape, value[key], [...path, key], found);
    }
  }
  for (const key of Object.keys(fields)) {
    if (key[0] === '!' && value[key.slice(1)] === undefined) {
      report([...path, key.slice(1)], found);
    }
  }
}

const isOfShape = (shape: Shape, value: unknown): boolean =>
  !validateShape(shape, value, [], []).length;

const report = (path: Problem['path'], found: Found): void => {
  found.push({ path, code: 'SHAPE' });
};
