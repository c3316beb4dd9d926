import { useState } from 'react';
import { about, readAbout, unreachable } from '../gateway/about.ts';
import { useStore } from '../store.ts';
import { Banner } from './banner.tsx';
import { Explorer } from './explorer.tsx';
import { SignIn } from './sign-in.tsx';

function Unreachable({ reason }: { readonly reason: string }) {
  return (
    <>
      <Banner />
      <main className="notice">
        <h2>The gateway does not answer</h2>
        <p>{reason}</p>
        <button type="button" className="primary-button" onClick={() => void readAbout()}>
          Try again
        </button>
      </main>
    </>
  );
}

export function Page() {
  const known = useStore(about);
  const reason = useStore(unreachable);
  const [banner, setBanner] = useState<HTMLElement | null>(null);
  if (reason !== null && known === null) return <Unreachable reason={reason} />;
  if (known === null) return null;
  if (known.problem !== null) return <SignIn />;
  return (
    <>
      <div ref={setBanner} />
      <main className="explorer">{banner === null ? null : <Explorer banner={banner} />}</main>
    </>
  );
}
