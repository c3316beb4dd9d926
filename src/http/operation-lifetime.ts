import type { Session } from '../close/session.ts';
import type { Receiver } from './receiver.ts';

/** Ends the session with its receiver: as answered if the caller received everything, as disconnected otherwise. */
export function endWithReceiver(session: Pick<Session, 'end' | 'disconnect'>, receiver: Receiver): void {
  // A destroyed receiver emits no further `close`.
  if (receiver.destroyed) {
    session.disconnect();
    return;
  }
  receiver.once('close', () => {
    if (receiver.writableFinished) session.end();
    else session.disconnect();
  });
}
