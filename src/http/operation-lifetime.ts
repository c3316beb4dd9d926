import type { CallerPlace } from '../admission/callers/caller-limits.ts';
import type { Session } from '../close/session.ts';
import type { Receiver } from './receiver.ts';

type Ending = Pick<Session, 'end' | 'disconnect' | 'requests'>;

/**
 * Ends the session with its receiver: as answered if the caller received everything, as disconnected otherwise. Gives back
 * the operation's place.
 */
export function endWithReceiver(session: Ending, receiver: Receiver, place: CallerPlace | null = null): void {
  const close = () => {
    place?.leave(session.requests.length);
    if (receiver.writableFinished) session.end();
    else session.disconnect();
  };
  // A destroyed receiver emits no further `close`.
  if (receiver.destroyed) close();
  else receiver.once('close', close);
}
