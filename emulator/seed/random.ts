const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** FNV-1a, a 32-bit hash of a string. Not for secrets. */
export function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 0;
}

/** mulberry32, a deterministic generator of numbers in [0, 1). */
export function createGenerator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Ids of newer resources have 22 characters after the prefix. All others have 43. */
const SHORT_ID_PREFIXES = new Set([
  'pipe',
  'group',
  'seq',
  'actitype',
  'cotype',
  'ev',
  'req',
  'whsub',
  'role',
  'smstmpl',
  'seqstep',
  'sub',
]);

/** The nth id with a prefix, e.g. `lead_4nUb…`. It looks like an id of Close but is deterministic. */
export function idOf(prefix: string, n: number, namespace = ''): string {
  const random = createGenerator(hash(`${namespace}/${prefix}/${n}`));
  let text = '';
  const length = SHORT_ID_PREFIXES.has(prefix) ? 22 : 43;
  while (text.length < length) text += BASE62.charAt(Math.floor(random() * 62));
  return `${prefix}_${text}`;
}

/** Random draws from one deterministic sequence. */
export interface Random {
  /** An integer from `min` to `max`, both included. */
  int(min: number, max: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** True with this probability. */
  chance(probability: number): boolean;
}

export function createRandom(seed: number): Random {
  const next = createGenerator(seed);
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
  };
}
