import { LiveSet } from '../live-set.ts';

/** Connections that several schedulers share. A request waits here, and not in the HTTP client, where its timeout runs. */
export class Slots {
  readonly #parent: Slots | undefined;
  readonly #waiting = new LiveSet<() => void>();
  #free: number;
  #isWaitingForParent = false;

  /** With a parent, these slots are a part of the parent's. */
  constructor(count: number, parent?: Slots) {
    this.#free = count;
    this.#parent = parent;
  }

  get isFree(): boolean {
    return this.#free > 0 && this.#parent?.isFree !== false;
  }

  take(): void {
    this.#free -= 1;
    this.#parent?.take();
  }

  release(): void {
    this.#free += 1;
    this.#parent?.release();
    this.#wake();
  }

  /** Calls `listener` once, when a slot is free. Listeners take turns. */
  whenFree(listener: () => void): void {
    const remove = this.#waiting.add(() => {
      remove();
      listener();
    });
    this.#wake();
  }

  /** Calls listeners until one of them has taken the last free slot. */
  readonly #wake = (): void => {
    this.#isWaitingForParent = false;
    while (this.#free > 0 && this.#waiting.size > 0) {
      if (this.#parent?.isFree === false) {
        this.#waitForParent(this.#parent);
        return;
      }
      const [listener] = this.#waiting;
      listener?.();
    }
  };

  #waitForParent(parent: Slots): void {
    if (this.#isWaitingForParent) return;
    this.#isWaitingForParent = true;
    parent.whenFree(this.#wake);
  }
}

/** Reads and writes use separate connections. */
export interface ConnectionSlots {
  readonly reads: Slots;
  readonly writes: Slots;
}
