import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/** Calls back once for each key when the element comes into sight. */
export function useVisible<Element extends HTMLElement>(
  onVisible: (() => void) | null,
  key: string,
): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  const call = useEffectEvent(() => onVisible?.());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another end of the list
  useEffect(() => {
    if (ref.current === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        call();
      },
      { rootMargin: '600px' },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [key]);
  return ref;
}
