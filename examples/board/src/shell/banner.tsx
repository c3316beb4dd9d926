import { useEffect, useState } from 'react';
import { type LiveState, useConnection } from '../graph/connection.ts';

const TEXTS: Readonly<Record<LiveState, string | null>> = {
  idle: null,
  connecting: 'Connecting',
  live: 'Live',
  reconnecting: 'Reconnecting',
};

export function LiveDot() {
  const { live, isOnline } = useConnection();
  const text = isOnline ? TEXTS[live] : 'Offline';
  if (text === null) return null;
  return (
    <span className={`live ${isOnline ? live : 'offline'}`} role="status">
      <span className="dot" aria-hidden="true" />
      {text}
    </span>
  );
}

/** Says why the page may be old. */
export function Banner() {
  const { isOnline, limitedUntil } = useConnection();
  if (!isOnline) {
    return (
      <p className="banner" role="status">
        You are offline. This page shows what it last read, and goes on by itself.
      </p>
    );
  }
  return limitedUntil === null ? null : <Countdown until={limitedUntil} />;
}

function Countdown({ until }: { readonly until: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="banner" role="status">
      Close takes no more requests for the moment. Trying again in {Math.max(1, Math.ceil((until - now) / 1000))} s.
    </p>
  );
}
