/** What is alive in this process after a full garbage collection. */
import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Counts by name, which do not grow with uptime: bytes, objects, or entries of all objects of a kind together. */
export type Sizes = Readonly<Record<string, number>>;

/** Runs in the inspected process, with all objects. A prototype counts as an instance, but its getters throw. */
const COUNT = `function () {
  const found = { Objects: this.length };
  const add = (name, count) => { found[name] = (found[name] ?? 0) + count; };
  for (const kind of [Map, Set, Array]) {
    for (const value of this) try {
      if (!(value instanceof kind)) continue;
      add(kind.name + 's', 1);
      add('entries of ' + kind.name + 's', value.size ?? value.length);
    } catch {}
  }
  for (const kind of [Promise, Function]) {
    for (const value of this) if (value instanceof kind) add(kind.name + 's', 1);
  }
  return found;
}`;

interface Reply {
  readonly result?: { readonly objectId: string; readonly value: Sizes };
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
    const prototypeObjectId = post('Runtime.evaluate', { expression: 'Object.prototype' }).result?.objectId;
    const objectId = post('Runtime.queryObjects', { prototypeObjectId }).objects?.objectId;
    const counted = post('Runtime.callFunctionOn', { functionDeclaration: COUNT, objectId, returnByValue: true });
    return counted.result?.value ?? {};
  } finally {
    session.disconnect();
  }
}
