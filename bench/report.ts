/** The figures as Markdown tables, for the terminal and for docs/measurements.md. */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Growth, LINEAR_FROM, MAX_RATIO, ROWS, ratiosOf } from './growth.ts';
import type { Measurement } from './measure.ts';
import { median } from './median.ts';
import type { Kind } from './servers.ts';

export interface OperationFigures {
  readonly upstreamUse: Readonly<Record<Kind, { readonly requests: number; readonly bytes: number }>>;
  /** One measurement for each round. */
  readonly varied: Readonly<Record<Kind, Measurement[]>>;
  readonly identical: Readonly<Record<Kind, Measurement[]>>;
  readonly overheadMs: Record<Kind, number>;
}
export interface Figures {
  readonly operations: ReadonlyMap<string, OperationFigures>;
  readonly idleMiB: Readonly<Record<Kind, number>>;
  readonly startMs: Readonly<Record<Kind, number>>;
  readonly growth: Growth | null;
  readonly rounds: number;
}

/** Maximum ratios: processor time to the baseline's and to the floor's, overhead to the floor's. */
const LIMITS: Readonly<Record<string, readonly [baseline: number, floor: number | null, overhead: number | null]>> = {
  LeadsPage: [0.75, 1.8, 1.5],
  OpenDeals: [0.2, 4, 2],
  Forecast: [0.5, 4, 2],
  LeadDetail: [0.6, 4, 2],
  Board: [0.15, 2, 1.5],
  AppStart: [0.5, 6, 2],
  DealsWithLeadDetail: [0.5, 3, 1.5],
  TypeName: [1.2, null, null],
};

const cpu = (measured: readonly Measurement[]) => median(measured.map(({ cpuMs }) => cpuMs));
const speed = (measured: readonly Measurement[]) => median(measured.map(({ perSecond }) => perSecond));
export const digits = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
export const limited = (actual: number, max: number | null | undefined) =>
  max === null || max === undefined ? digits(actual) : `${digits(actual)} ${actual <= max ? '≤' : '**>**'} ${max}`;

/** A Markdown table. The first column is aligned to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, n) => Math.max(title.length, ...rows.map((row) => row[n]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return `${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
}

/** The figures of floor, gateway and baseline in one cell. */
const three = (show: (kind: Kind) => string) => (['floor', 'gateway', 'baseline'] as const).map(show).join(' / ');

export function report({ operations, idleMiB, startMs, growth }: Figures): string {
  const all = [...operations];
  const compared = all.map(([name, { varied, overheadMs }]) => {
    const [baseline, floor, overhead] = LIMITS[name] ?? [];
    const gateway = cpu(varied.gateway);
    return [
      name,
      three((kind) => digits(cpu(varied[kind]))),
      limited(gateway / cpu(varied.baseline), baseline),
      limited(gateway / cpu(varied.floor), floor),
      three((kind) => digits(overheadMs[kind])),
      limited(overheadMs.gateway / overheadMs.floor, overhead),
    ];
  });
  const rest = all.map(([name, { upstreamUse, varied, identical }]) => [
    name,
    three((kind) => digits(upstreamUse[kind].requests)),
    three((kind) => digits(upstreamUse[kind].bytes / 1024)),
    three((kind) => speed(varied[kind]).toFixed(0)),
    three((kind) => speed(identical[kind]).toFixed(0)),
    three((kind) => (1000 * cpu(identical[kind])).toFixed(0)),
  ]);
  const processes = [
    ['first response after, ms', three((kind) => startMs[kind].toFixed(0))],
    ['resident when idle, MiB', three((kind) => idleMiB[kind].toFixed(0))],
  ];
  const parts = [
    table(
      ['operation', 'processor time, ms', 'to the baseline', 'to the floor', 'overhead at 50 ms, ms', "to the floor's"],
      compared,
    ),
    table(
      [
        'operation',
        'requests to Close',
        'KiB from Close',
        'a second, varied',
        'a second, identical',
        'identical, µs of processor time',
      ],
      rest,
    ),
    table(['process', 'floor / gateway / baseline'], processes),
  ];
  if (growth !== null) parts.push(growthTable(growth));
  return parts.join('\n');
}

export function growthTable(growth: Growth): string {
  const ratios = ratiosOf(growth);
  const rows = growth.map((row, depth) => [
    `depth ${depth + 1}`,
    ...row.map(digits),
    limited(ratios[depth] ?? Number.NaN, MAX_RATIO),
  ]);
  const counts = ROWS.map((count) => `${count} row${count === 1 ? '' : 's'}`);
  return table(['processor time, ms', ...counts, `a row, ${ROWS.at(-1)} to ${LINEAR_FROM}`], rows);
}

const FILE = join(import.meta.dirname, '..', 'docs', 'measurements.md');
const [BEGIN, END] = ['<!-- npm run bench -- --write -->', '<!-- end of npm run bench -->'];

/** docs/measurements.md: the text before the tables of the last `--write`, the tables, and the text after them. */
async function readParts(): Promise<readonly [before: string, tables: string, after: string]> {
  const [before, rest] = (await readFile(FILE, 'utf8')).split(BEGIN);
  const [tables, after] = rest?.split(END) ?? [];
  if (before === undefined || tables === undefined || after === undefined)
    throw new Error(`docs/measurements.md lacks the markers ${BEGIN} and ${END}.`);
  return [before, tables, after];
}

/** The tables in docs/measurements.md. */
export const committedReport = async (): Promise<string> => (await readParts())[1];

export async function writeReport(figures: Figures): Promise<void> {
  const [before, , after] = await readParts();
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}`;
  const day = new Date().toISOString().slice(0, 10);
  const head = `${day}; ${machine}; medians of ${figures.rounds} rounds; floor / gateway / baseline.\n\n`;
  await writeFile(FILE, `${before}${BEGIN}\n\n${head}${report(figures)}\n${END}${after}`);
}
