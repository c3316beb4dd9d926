import type { ServerResponse } from 'node:http';
import type { Session } from '../close/session.ts';

/** Ends the session with the response: as answered if the caller received all of it, as disconnected otherwise. */
export function endWithResponse(session: Pick<Session, 'end' | 'disconnect'>, response: ServerResponse): void {
  // A destroyed response emits no further `close`.
  if (response.destroyed) {
    session.disconnect();
    return;
  }
  response.once('close', () => {
    if (response.writableFinished) session.end();
    else session.disconnect();
  });
}
