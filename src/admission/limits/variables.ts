/** Bounds what variables contain before anything follows them down: coercion, checks and error messages. */
import type { Limits } from '../../config/limits.ts';
import { exceeded } from './exceeded.ts';

/**
 * Throws if variables nest too deep, or have too many values, keys in one object or characters in one string. Uses a
 * stack instead of recursion, since hostile input would overflow the call stack.
 */
export function checkVariables(variables: Readonly<Record<string, unknown>> | null | undefined, limits: Limits): void {
  const stack: (readonly [value: unknown, depth: number])[] = Object.values(variables ?? {}).map((value) => [
    value,
    depthOf(value, 0),
  ]);
  let values = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) {
      values += 1;
      if (typeof value === 'string' && value.length > limits.LIMIT_VARIABLE_TEXT) {
        throw exceeded('LIMIT_VARIABLE_TEXT', limits, value.length);
      }
      continue;
    }
    if (depth > limits.LIMIT_INPUT_DEPTH) throw exceeded('LIMIT_INPUT_DEPTH', limits, depth);
    const inner = Object.values(value);
    if (inner.length === 0) values += 1;
    if (!Array.isArray(value) && inner.length > limits.LIMIT_VARIABLE_KEYS) {
      throw exceeded('LIMIT_VARIABLE_KEYS', limits, inner.length);
    }
    for (const each of inner) stack.push([each, depthOf(each, depth)]);
  }
  if (values > limits.LIMIT_VARIABLE_VALUES) throw exceeded('LIMIT_VARIABLE_VALUES', limits, values);
}

/** Lists do not count as a level of nesting. */
const depthOf = (value: unknown, above: number): number =>
  typeof value === 'object' && !Array.isArray(value) ? above + 1 : above;
