/** Collects the log of a gateway. */
import type { LogLevel } from '../../src/config/config.ts';
import { createLogger, type Logger } from '../../src/telemetry/log.ts';

export type LogLine = Readonly<Record<string, unknown>> & { readonly level: string; readonly msg: string };

export interface CollectedLogs {
  readonly log: Logger;
  /** All lines so far. */
  readonly lines: readonly LogLine[];
  /** The lines with this message. */
  of(message: string): readonly LogLine[];
  /** All lines as text. */
  readonly text: string;
  /** Waits for the first matching line. */
  find(matches: (line: LogLine) => boolean): Promise<LogLine>;
}

export function collectLogs(level: LogLevel): CollectedLogs {
  const written: string[] = [];
  const lines: LogLine[] = [];
  const waiting = new Set<() => void>();
  const write = (text: string) => {
    written.push(text);
    lines.push(JSON.parse(text) as LogLine);
    for (const look of waiting) look();
  };
  return {
    log: createLogger(level, { write }),
    lines,
    of: (message) => lines.filter(({ msg }) => msg === message),
    get text() {
      return written.join('');
    },
    find: (matches) =>
      new Promise((resolve) => {
        const look = () => {
          const line = lines.find(matches);
          if (line === undefined) return;
          waiting.delete(look);
          resolve(line);
        };
        waiting.add(look);
        look();
      }),
  };
}
