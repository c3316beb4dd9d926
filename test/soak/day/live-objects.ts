/** What is alive in this process after a full garbage collection. */
import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Counts by name, which do not grow with uptime: bytes, objects, or entries of all objects of a kind together. */
export type Sizes = Readonly<Record<string, number>>;

/** Of each kind the number of objects, and of collections that of all entries too. */
const KINDS = ['Map', 'Set', 'Array', 'Promise', 'AbortSignal', 'Function', 'Object', 'Buffer'] as const;
const COLLECTIONS: ReadonlySet<string> = new Set(['Map', 'Set', 'Array']);

/** Runs in the inspected process. Prototypes of subclasses count as instances but have no size. */
const SUM = `function () {
  let entries = 0;
  for (const value of this) try { entries += value.size ?? value.length; } catch {}
  return { count: this.length, entries };
}`;

interface Reply {
  readonly result?: { readonly objectId: string; readonly value: { readonly count: number; readonly entries: number } };
  readonly objects?: { readonly objectId: string };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Of the heap, after full collections. The callbacks of collected objects run between them, and release more. */
export async function usedBytes(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}

export async function liveSizes(): Promise<Sizes> {
  const heapUsed = await usedBytes();
  const { external } = process.memoryUsage();
  return { 'heap, bytes': heapUsed, 'external, bytes': external, ...resources(), ...objects() };
}

/** Timers, sockets and requests that are open. */
function resources(): Sizes {
  const names = process.getActiveResourcesInfo();
  return { 'open resources': names.length, timers: names.filter((name) => name === 'Timeout').length };
}

function objects(): Sizes {
  const session = new Session();
  session.connect();
  const post = (method: string, params: object): Reply => {
    let reply: Reply = {};
    // The session is of this thread, so the callback is called at once.
    session.post(method, params, (error: Error | null, result?: object) => {
      if (error !== null) throw error;
      reply = result ?? {};
    });
    return reply;
  };
  try {
    const found: Record<string, number> = {};
    for (const kind of KINDS) {
      const prototypeObjectId = post('Runtime.evaluate', { expression: `${kind}.prototype` }).result?.objectId;
      const objectId = post('Runtime.queryObjects', { prototypeObjectId }).objects?.objectId;
      const { value } =
        post('Runtime.callFunctionOn', { functionDeclaration: SUM, objectId, returnByValue: true }).result ?? {};
      found[`${kind}s`] = value?.count ?? Number.NaN;
      if (COLLECTIONS.has(kind)) found[`entries of ${kind}s`] = value?.entries ?? Number.NaN;
    }
    return found;
  } finally {
    session.disconnect();
  }
}
