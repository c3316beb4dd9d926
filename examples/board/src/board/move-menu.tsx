import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useBoard } from './context.ts';
import { keepFocus } from './focus.ts';
import type { Moved } from './use-move.ts';

export interface MenuAt extends Moved {
  readonly rect: DOMRect;
  /** Gets the focus back. */
  readonly focus: HTMLElement | null;
}

const WIDTH = 220;

/** The columns to which a card can be moved: for keyboards, and where dragging is awkward. */
export function MoveMenu({ menu, onClose }: { readonly menu: MenuAt; readonly onClose: () => void }) {
  const { statuses, move } = useBoard();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.showPopover();
    ref.current?.querySelector<HTMLElement>('[role=menuitem]:not([aria-disabled=true])')?.focus();
  }, []);
  const close = () => {
    menu.focus?.focus();
    onClose();
  };
  const choose = (statusId: string) => {
    keepFocus(menu.id);
    move(menu, statusId);
    onClose();
  };
  return (
    <div
      ref={ref}
      popover="auto"
      role="menu"
      aria-label={`Move ${menu.name} to`}
      className="menu"
      tabIndex={-1}
      style={{
        left: Math.max(8, Math.min(menu.rect.right - WIDTH, innerWidth - WIDTH - 8)),
        top: Math.max(8, Math.min(menu.rect.top + 36, innerHeight - 44 - statuses.length * 36)),
        width: WIDTH,
      }}
      onToggle={({ newState }) => newState === 'closed' && close()}
      onKeyDown={walk}
    >
      <span className="menu-title">Move to…</span>
      {statuses.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          aria-disabled={id === menu.statusId}
          onClick={() => id !== menu.statusId && choose(id)}
        >
          <span>{label}</span>
          {id === menu.statusId && <Icon name="check" size={15} />}
        </button>
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.findIndex((item) => item.matches(':focus'));
  items[(at + step + items.length) % items.length]?.focus();
}
