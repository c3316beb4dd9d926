import type { UserErrorRow } from '../../src/rows/index.ts';
import { problem } from './writes.ts';

/** Validates a new order: every id once, and no unknown id (ids in `others` are known too). */
export function orderProblems(
  ids: readonly string[],
  ordered: readonly { readonly id: string; readonly label: string }[],
  path: readonly string[],
  others: { has(id: string): boolean } = new Set(),
): readonly UserErrorRow[] {
  const left = ordered.filter(({ id }) => !ids.includes(id)).map(({ label }) => label);
  return [
    ...(left.length > 0
      ? [problem('INVALID', `All statuses must be listed. Missing: ${left.join(', ')}.`, ...path)]
      : []),
    ...ids.flatMap((id, index) => {
      const place = [...path, String(index)];
      if (ids.indexOf(id) < index) return [problem('INVALID', 'Named twice.', ...place)];
      const isKnown = others.has(id) || ordered.some((item) => item.id === id);
      return isKnown ? [] : [problem('NOT_FOUND', 'No status has this id.', ...place)];
    }),
  ];
}
