/**
 * Drags by touch: a long press lifts the card, the column below the finger takes it. Browsers have no drag and drop by touch on
 * every platform, and none that moves on when a finger reaches the edge of the board.
 */

interface TouchDrag {
  readonly onStart: () => void;
  /** `statusId` is that of the column. Null outside of columns. */
  readonly onEnd: (statusId: string | null) => void;
}

const PRESS_MS = 350;
/** A finger that moves further before the press is long enough scrolls. */
const SLOP = 8;
/** The distance to an edge at which the board scrolls, and by how much per frame. */
const EDGE = 48;
const STEP = 10;

interface Lifted {
  readonly ghost: HTMLElement;
  over: HTMLElement | null;
  frame: number;
  x: number;
  y: number;
}

/** Returns what stops it. */
export function touchDrag(card: HTMLElement, { onStart, onEnd }: TouchDrag): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  let lifted: Lifted | null = null;

  const lift = () => {
    lifted = { ghost: ghostOf(card), over: null, frame: requestAnimationFrame(scroll), ...start };
    follow(lifted);
    onStart();
  };
  const scroll = () => {
    if (lifted === null) return;
    const columns = card.closest<HTMLElement>('.columns');
    if (lifted.x < EDGE) columns?.scrollBy(-STEP, 0);
    if (lifted.x > innerWidth - EDGE) columns?.scrollBy(STEP, 0);
    follow(lifted);
    lifted.frame = requestAnimationFrame(scroll);
  };
  const end = (isDrop: boolean) => {
    clearTimeout(timer);
    if (lifted === null) return;
    cancelAnimationFrame(lifted.frame);
    lifted.ghost.remove();
    lifted.over?.removeAttribute('data-over');
    const statusId = lifted.over?.dataset.statusId ?? null;
    lifted = null;
    onEnd(isDrop ? statusId : null);
  };

  const onTouchStart = ({ touches: [touch, other] }: TouchEvent) => {
    end(false);
    if (touch === undefined || other !== undefined) return;
    start = { x: touch.clientX, y: touch.clientY };
    timer = setTimeout(lift, PRESS_MS);
  };
  const onTouchMove = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (touch === undefined) return;
    if (lifted === null) {
      if (Math.hypot(touch.clientX - start.x, touch.clientY - start.y) > SLOP) clearTimeout(timer);
      return;
    }
    event.preventDefault();
    Object.assign(lifted, { x: touch.clientX, y: touch.clientY });
  };
  const onTouchEnd = (event: TouchEvent) => {
    // A lifted card is not opened.
    if (lifted !== null) event.preventDefault();
    end(true);
  };
  const onCancel = () => end(false);
  /** What browsers do after a long press of their own. */
  const onPress = (event: Event) => {
    if (lifted !== null) event.preventDefault();
  };

  const controller = new AbortController();
  const options = { signal: controller.signal, passive: false };
  card.addEventListener('touchstart', onTouchStart, { ...options, passive: true });
  card.addEventListener('touchmove', onTouchMove, options);
  card.addEventListener('touchend', onTouchEnd, options);
  card.addEventListener('touchcancel', onCancel, options);
  card.addEventListener('contextmenu', onPress, options);
  card.addEventListener('dragstart', onPress, { ...options, capture: true });
  return () => {
    end(false);
    controller.abort();
  };
}

/** The column below the finger, and the card at it. */
function follow(lifted: Lifted): void {
  const { ghost, x, y } = lifted;
  ghost.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%) rotate(2deg)`;
  const over = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-status-id]') ?? null;
  if (over === lifted.over) return;
  lifted.over?.removeAttribute('data-over');
  over?.setAttribute('data-over', '');
  lifted.over = over;
}

function ghostOf(card: HTMLElement): HTMLElement {
  const ghost = document.createElement('div');
  ghost.className = 'card ghost';
  ghost.style.width = `${card.offsetWidth}px`;
  ghost.append(...card.cloneNode(true).childNodes);
  ghost.inert = true;
  document.body.append(ghost);
  return ghost;
}
