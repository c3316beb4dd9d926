/** The messages between copies of the gateway about events. They contain no events. */
import type { Clock } from '../close/clock.ts';
import type { SharedSpace, SharedState } from '../state/shared-state.ts';
import type { Feed } from './feed.ts';
import { MIN_PAUSE_MS } from './poller.ts';
import { sharedLogOf } from './shared-event-log.ts';

interface EventMessagesOptions {
  readonly state: SharedState;
  readonly clock: Clock;
  readonly feeds: () => Iterable<Feed>;
}

export class EventMessages {
  readonly #options: EventMessagesOptions;
  readonly #stop: () => void;
  /** What was woken in the last second, and whether it was again since. */
  readonly #woken = new Map<string, boolean>();

  constructor(options: EventMessagesOptions) {
    this.#options = options;
    const { state, feeds } = options;
    this.#stop = state.listen({
      events: ({ log }) => {
        for (const { shared } of feeds()) if (shared?.id === log) shared.look();
      },
      wake: ({ id }) => {
        for (const feed of feeds()) if (feed.shared?.id === id || feed.organizationId === id) feed.wake();
      },
      missed: () => {
        for (const { shared } of feeds()) shared?.suspect();
      },
    });
  }

  stop(): void {
    this.#stop();
  }

  /** Null without a store. */
  sharedOf(space: SharedSpace) {
    const { state } = this.#options;
    if (state.status === 'off') return null;
    return { space, announce: (log: string) => void state.announce(['events', { log }]) };
  }

  /** Makes the copies that poll a log, or those of an organization, poll soon, at most once a second. */
  wake(id: string): void {
    const { state, clock } = this.#options;
    if (state.status === 'off') return;
    if (this.#woken.has(id)) {
      this.#woken.set(id, true);
      return;
    }
    this.#woken.set(id, false);
    void state.announce(['wake', { id }]);
    clock.after(MIN_PAUSE_MS, () => {
      const isAgain = this.#woken.get(id);
      this.#woken.delete(id);
      if (isAgain) this.wake(id);
    });
  }

  /** The same for the log of a credential whose organization is not known yet. */
  async wakeLog(space: SharedSpace): Promise<void> {
    if (this.#options.state.status === 'off') return;
    const log = await sharedLogOf(space);
    if (log !== null) this.wake(log);
  }
}
