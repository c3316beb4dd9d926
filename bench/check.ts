/** Compares the ratios of a run with those committed in docs/measurements.md. */
import { digits } from './report.ts';

/** Ratios of processor time do not depend much on the machine, but they differ from run to run. */
export const MARGIN = 1.4;
const COLUMNS = ['to the baseline', 'to the floor'] as const;

type Row = Readonly<Record<string, string>>;

/** The rows of all tables of a report that have these columns, by their first cell. */
function rowsOf(markdown: string): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  let head: readonly string[] = [];
  for (const line of markdown.split('\n')) {
    const cells = line.split('|').slice(1, -1);
    const [name = '', ...others] = cells.map((cell) => cell.trim());
    if (cells.length === 0) head = [];
    else if (head.length === 0) head = others;
    else if (COLUMNS.every((column) => head.includes(column)) && !name.startsWith('--'))
      rows.set(name, Object.fromEntries(head.map((title, n) => [title, others[n] ?? ''])));
  }
  return rows;
}

/** What is worse in a measured report than in the committed one by more than the margin, one line each. */
export function findWorse(committed: string, measured: string): readonly string[] {
  const before = rowsOf(committed);
  return [...rowsOf(measured)].flatMap(([name, row]) => {
    const old = before.get(name);
    if (old === undefined) return [`${name}: there is no committed ratio. Run \`npm run bench -- --write\`.`];
    return COLUMNS.flatMap((column) => {
      const [was, is] = [old, row].map((cells) => Number.parseFloat(cells[column] ?? ''));
      if (was === undefined || is === undefined || is <= was * MARGIN) return [];
      return [`${name}: ${digits(is)} ${column}, which was ${digits(was)} and may be ${digits(was * MARGIN)}.`];
    });
  });
}
