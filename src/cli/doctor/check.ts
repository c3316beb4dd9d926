/** What a check finds, and how findings are printed. */
import type { Config } from '../../config/config.ts';
import type { Exchange, ReadOnlyClose, Row } from './read-only-close.ts';

/** Only `failed` is trouble. */
export type Status = 'ok' | 'warning' | 'failed' | 'skipped';

export interface Finding {
  readonly status: Status;
  readonly check: string;
  readonly finding: string;
  /** What to do. Empty if nothing is to be done. */
  readonly advice: string;
}

/** What is checked. */
export interface Subject {
  readonly config: Config;
  readonly closeUrl: string;
  /** Null: the gateway forwards the credentials of its callers. */
  readonly apiKey: string | null;
  readonly close: ReadOnlyClose;
  /** The requests so far. */
  readonly exchanges: readonly Exchange[];
}

/** One check, which may have several findings. */
export interface Check {
  readonly name: string;
  /** Whether it needs an accepted key. */
  readonly needsKey: boolean;
  readonly run: (subject: Subject, me: Row) => Promise<readonly Outcome[]>;
}

export interface Outcome {
  readonly status: Status;
  readonly finding: string;
  readonly advice?: string;
  /** Added to the name of the check. */
  readonly part?: string;
}

export const ok = (finding: string): Outcome => ({ status: 'ok', finding });
export const warning = (finding: string, advice: string): Outcome => ({ status: 'warning', finding, advice });
export const failed = (finding: string, advice: string): Outcome => ({ status: 'failed', finding, advice });
export const skipped = (finding: string): Outcome => ({ status: 'skipped', finding });

export const findingOf = (name: string, { status, finding, advice = '', part }: Outcome): Finding => ({
  status,
  check: part === undefined ? name : `${name} ${part}`,
  finding,
  advice,
});

const COLUMNS = ['status', 'check', 'finding', 'advice'] as const satisfies readonly (keyof Finding)[];

/** Longer findings push the advice of their row to the right. */
const MAX_WIDTH = 60;

/** An aligned table. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = [Object.fromEntries(COLUMNS.map((name) => [name, name.toUpperCase()])), ...findings].map((row) =>
    COLUMNS.map((name) => String(row[name as keyof typeof row])),
  );
  const widths = COLUMNS.map((_, n) =>
    Math.max(...rows.map((row) => row[n]?.length ?? 0).filter((width, at) => at === 0 || width <= MAX_WIDTH)),
  );
  return rows
    .map(
      (row) =>
        `${row
          .map((text, n) => text.padEnd(widths[n] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
