import { ControlError } from './control/errors.ts';
import type { EmulatorState } from './state.ts';

/** States by name, in memory. Rows are never changed in place, so a snapshot costs little. */
export class Snapshots {
  readonly #states = new Map<string, EmulatorState>();

  names(): readonly string[] {
    return [...this.#states.keys()];
  }

  /** Replaces an older snapshot of this name. */
  save(name: string, state: EmulatorState): void {
    this.#states.set(name, state);
  }

  /** Throws a `ControlError` for an unknown name. */
  get(name: string): EmulatorState {
    const state = this.#states.get(name);
    if (state === undefined) throw new ControlError(404, `There is no snapshot "${name}".`);
    return state;
  }

  /** Throws a `ControlError` for an unknown name. */
  delete(name: string): void {
    this.get(name);
    this.#states.delete(name);
  }
}
