/** Keeps the state of an emulator in a file, so that it survives restarts. */
import { readFileSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { ControlError } from './control/errors.ts';
import { type EmulatorState, parseState } from './state.ts';

/** A state file that cannot be read or written, or that contains something else. */
export class StateFileError extends Error {}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Reads a state file. Null if there is none. */
export function readStateFile(file: string): EmulatorState | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new StateFileError(`The state file ${file} cannot be read: ${codeOf(error)}.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new StateFileError(`The state file ${file} is not valid JSON. It is left as it is: name another file.`);
  }
  try {
    return parseState(json);
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    throw new StateFileError(`${file}: ${error.message} It is left as it is: name another file.`);
  }
}

/** The JSON of a state in parts, one row a line. A large one would not fit into a string. */
export function* stateText({ organizations, ...state }: EmulatorState): Generator<string> {
  const open = (value: object) => JSON.stringify(value).slice(0, -1);
  yield `${open(state)},"organizations":[`;
  for (const [n, { tables, ...organization }] of organizations.entries()) {
    yield `${n === 0 ? '' : ','}\n${open(organization)},"tables":{`;
    for (const [m, [kind, rows]] of Object.entries(tables).entries()) {
      yield `${m === 0 ? '' : ','}\n"${kind}":[`;
      for (const [k, row] of rows.entries()) yield `${k === 0 ? '' : ','}\n${JSON.stringify(row)}`;
      yield ']';
    }
    yield '}}';
  }
  yield ']}\n';
}

/** Characters per write. Between writes, requests are answered. */
const CHUNK = 500_000;

async function writeText(file: FileHandle, parts: Iterable<string>): Promise<void> {
  let chunk = '';
  for (const part of parts) {
    chunk += part;
    if (chunk.length < CHUNK) continue;
    await file.write(chunk);
    chunk = '';
  }
  await file.write(chunk);
  await file.sync();
}

export interface StateSource {
  /** A number that changes when `state` does. */
  revision(): number;
  state(): EmulatorState;
}

/** After how long a change is saved at the latest. */
const SAVE_MS = 500;
/** A state that takes long to write is written less often: pauses are this many times as long as the last write. */
const PAUSE_FACTOR = 4;

/** Saves a state when it has changed. The file is replaced as a whole, so it is never incomplete. */
export class StateFile {
  readonly #file: string;
  readonly #source: StateSource;
  #saved: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** The save that runs, and never two at the same time: they would write to the same file. */
  #saving: Promise<void> = Promise.resolve();
  #failed = false;

  private constructor(file: string, source: StateSource) {
    this.#file = file;
    this.#source = source;
  }

  /** Writes the file for the first time. Rejects with a `StateFileError` if that is impossible. */
  static async open(file: string, source: StateSource): Promise<StateFile> {
    const state = new StateFile(file, source);
    try {
      await state.#save();
      state.#checkAfter(SAVE_MS);
    } catch (error) {
      throw new StateFileError(`The state file ${file} cannot be written: ${codeOf(error)}.`);
    }
    return state;
  }

  /** Saves what has changed since the last time. Rejects if that is impossible. */
  async close(): Promise<void> {
    await this.#saving;
    clearTimeout(this.#timer);
    await this.#save();
  }

  #checkAfter(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#saving = this.#save().then(
        (took) => {
          this.#failed = false;
          this.#checkAfter(Math.max(SAVE_MS, PAUSE_FACTOR * took));
        },
        (error: unknown) => {
          if (!this.#failed) console.error(`The state file ${this.#file} cannot be written: ${codeOf(error)}.`);
          this.#failed = true;
          this.#checkAfter(SAVE_MS);
        },
      );
    }, milliseconds).unref();
  }

  /** Returns how many milliseconds it took. */
  async #save(): Promise<number> {
    const startedAt = performance.now();
    const revision = this.#source.revision();
    if (this.#saved === revision) return 0;
    const incomplete = `${this.#file}.tmp`;
    // It contains API keys.
    const file = await open(incomplete, 'w', 0o600);
    try {
      await writeText(file, stateText(this.#source.state()));
    } finally {
      await file.close();
    }
    await rename(incomplete, this.#file);
    this.#saved = revision;
    return performance.now() - startedAt;
  }
}
