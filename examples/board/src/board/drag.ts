import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useState } from 'react';
import { useBoard } from './context.ts';
import { touchDrag } from './touch-drag.ts';
import type { Moved } from './use-move.ts';

/** The card that is dragged. Null if it is something else. */
export function draggedFrom(data: Readonly<Record<string | symbol, unknown>>): Moved | null {
  const { id, name, statusId } = data;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  return { id, name, statusId: typeof statusId === 'string' ? statusId : undefined };
}

/** Drags with mouse and touch. */
export function useDraggable(ref: RefObject<HTMLElement | null>, { id, name, statusId }: Moved): boolean {
  const [isDragging, setIsDragging] = useState(false);
  const { move } = useBoard();
  useEffect(() => {
    if (ref.current === null) return;
    const stopMouse = draggable({
      element: ref.current,
      getInitialData: () => ({ id, name, statusId }),
      onDragStart: () => setIsDragging(true),
      onDrop: () => setIsDragging(false),
    });
    const stopTouch = touchDrag(ref.current, {
      onStart: () => setIsDragging(true),
      onEnd: (to) => {
        setIsDragging(false);
        if (to !== null) move({ id, name, statusId }, to);
      },
    });
    return () => {
      stopMouse();
      stopTouch();
    };
  }, [ref, id, name, statusId, move]);
  return isDragging;
}
