/** The progress of a long command on stderr: a line that is redrawn on a terminal, lines in a log. */
import type { Io } from './command.ts';
import type { Budget } from './graph/graph.ts';

export interface Step {
  readonly done: number;
  /** Null if it is not known. */
  readonly total: number | null;
  readonly budgets: readonly Budget[];
}

const BAR = 12;
const LINE_MS = 5_000;
const REDRAW_MS = 100;
const CLEAR = '\r\u001B[2K';

export interface ProgressOptions {
  readonly io: Io;
  /** What is counted, such as `leads`. */
  readonly what: string;
  /** Whether lines are printed where there is no terminal. */
  readonly isForced: boolean;
  /** What was done by an earlier run. */
  readonly before?: number;
}

export class Progress {
  readonly #options: ProgressOptions;
  readonly #startedAt = performance.now();
  #printedAt = Number.NEGATIVE_INFINITY;
  #isDrawn = false;

  constructor(options: ProgressOptions) {
    this.#options = options;
  }

  /** Whether anything is shown. */
  get isOn(): boolean {
    return this.#options.io.terminalWidth !== undefined || this.#options.isForced;
  }

  show(step: Step): void {
    const { io } = this.#options;
    const width = io.terminalWidth;
    const now = performance.now();
    if (!this.isOn || now - this.#printedAt < (width === undefined ? LINE_MS : REDRAW_MS)) return;
    this.#printedAt = now;
    const shown = this.#numbers(step, now);
    if (width === undefined) io.err(`${progressLine(shown)}\n`);
    else io.err(`${CLEAR}${fitting(shown, Math.max(20, width - 1))}`);
    this.#isDrawn = width !== undefined;
  }

  /** Removes the line that is redrawn, before something else is printed. */
  clear(): void {
    if (this.#isDrawn) this.#options.io.err(CLEAR);
    this.#isDrawn = false;
  }

  /** A line that stays. */
  say(line: string): void {
    this.clear();
    this.#options.io.err(`${line}\n`);
  }

  /** The last line, if anything is shown. */
  end(line: string): void {
    if (this.isOn) this.say(line);
  }

  #numbers({ done, total, budgets }: Step, now: number): Numbers {
    const { what, before = 0 } = this.#options;
    return { what, done, total, budgets, here: done - before, ms: now - this.#startedAt };
  }
}

interface Numbers extends Step {
  readonly what: string;
  /** What was done in `ms` milliseconds, by this run. */
  readonly here: number;
  readonly ms: number;
}

/** On a narrow terminal the numbers are worth more than the bar. */
export function fitting(numbers: Numbers, width: number): string {
  const line = progressLine(numbers);
  return (line.length <= width ? line : line.replace(/^\[.*?\] /, '')).slice(0, width);
}

export function progressLine({ what, done, total, budgets, here, ms }: Numbers): string {
  const perSecond = ms <= 0 ? 0 : (here * 1000) / ms;
  const share = total === null ? null : total === 0 ? 1 : Math.min(1, done / total);
  const filled = Math.round((share ?? 0) * BAR);
  const parts = [
    share === null
      ? `${count(done)} ${what}`
      : `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${count(done)} of ${count(total ?? 0)} ${what} (${Math.floor(share * 100)} %)`,
    `${count(Math.round(perSecond))}/s`,
    ...(total === null || perSecond === 0 || done >= total ? [] : [`${duration((total - done) / perSecond)} left`]),
    ...budgets.map(({ group, remaining, limit }) => `${group}: ${remaining}/${limit} requests`),
  ];
  return parts.join(', ');
}

const count = (number: number): string => number.toLocaleString('en-US');

/** `1:02:03`, or `2:03` below an hour. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, n) => (n === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
