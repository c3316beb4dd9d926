/** The body of one response: its JSON, and how much of it was read. */
import { readProjected, type Shape, WHOLE } from './projecting-reader.ts';

/** Shorter bodies are read whole: there the reader saves nothing. In bytes. */
const MIN_PROJECTED = 16 * 1024;
/** Longer bodies are not decoded into one string, which V8 may keep outside its ordinary heap. In bytes. docs/decisions/105 */
const MAX_DECODED = 64 * 1024;
/** Longer bodies are joined in their own memory. In bytes. */
const MAX_JOINED = 4 * 1024 * 1024;

/** The shape in which a response is read. Asked for only when its body is large. Null: whole. */
export type ShapeOf = () => Shape | null;

export class Body {
  /** The size in bytes, decompressed. */
  readonly bytes: number;
  readonly #chunks: readonly Buffer[];
  /** The shape of the JSON that was read last. Null: whole. Undefined: none was read. */
  #shape: Shape | null | undefined;
  #json: unknown;

  constructor(chunks: readonly Buffer[]) {
    this.#chunks = chunks;
    this.bytes = chunks.reduce((sum, { length }) => sum + length, 0);
  }

  /** Whether the JSON that was read last is all of it. */
  get isWhole(): boolean {
    return this.#shape === null;
  }

  /** The JSON, with at least what the shape keeps. Undefined if the body is no JSON. */
  read(shapeOf?: ShapeOf): unknown {
    if (this.isWhole) return this.#json;
    const shape = this.bytes < MIN_PROJECTED ? null : (shapeOf?.() ?? null);
    if (shape !== this.#shape) this.#read(shape);
    return this.#json;
  }

  #read(shape: Shape | null): void {
    const bytes = join(this.#chunks, this.bytes);
    const read = shape ?? (this.bytes > MAX_DECODED ? WHOLE : null);
    const json = read === null ? undefined : readProjected(bytes, read);
    this.#shape = json === undefined ? null : shape;
    this.#json = json ?? parseJson(bytes.toString());
  }
}

/** Memory in which bodies are joined one after the other: new memory of their size would cost more than reading them. */
let joined = Buffer.alloc(0);

/** The bytes of all chunks, until the next call. */
function join(chunks: readonly Buffer[], length: number): Buffer {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  if (length > MAX_JOINED) return Buffer.concat(chunks);
  if (joined.length < length) joined = Buffer.allocUnsafeSlow(2 ** Math.ceil(Math.log2(length)));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined.subarray(0, length);
}

/** Undefined if the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
