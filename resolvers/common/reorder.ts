import type { UserErrorRow } from '../../src/rows/index.ts';
import { problem } from './writes.ts';

/** What is wrong with a new order of these: one left out, named twice, or not among them (nor among `others`). */
export function orderProblems(
  ids: readonly string[],
  ordered: readonly { readonly id: string; readonly label: string }[],
  path: readonly string[],
  others: { has(id: string): boolean } = new Set(),
): readonly UserErrorRow[] {
  const left = ordered.filter(({ id }) => !ids.includes(id)).map(({ label }) => label);
  return [
    ...(left.length > 0 ? [problem('INVALID', `All must be named: ${left.join(', ')} would be lost.`, ...path)] : []),
    ...ids.flatMap((id, index) => {
      const place = [...path, String(index)];
      if (ids.indexOf(id) < index) return [problem('INVALID', 'Named twice.', ...place)];
      const isKnown = others.has(id) || ordered.some((item) => item.id === id);
      return isKnown ? [] : [problem('NOT_FOUND', 'There is no such status.', ...place)];
    }),
  ];
}
