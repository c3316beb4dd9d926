import { crc32 } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** A body is frequent if it arrives twice among this number. */
const RECENT = 16;
/** Each can keep a parsed document alive, of up to a megabyte. */
const MAX_KNOWN = 32;
const MAX_BYTES = 16 * 1024;

interface Known<Read> {
  readonly body: Buffer;
  readonly read: Read;
}

/** Remembers what was read from frequent bodies, byte by byte the same ones. docs/decisions/106 */
export class FrequentBodies<Read extends object> {
  readonly #known = new LRUCache<number, Known<Read>>({ max: MAX_KNOWN });
  /** Checksums of the last bodies that were read. */
  readonly #recent = new Uint32Array(RECENT);
  #next = 0;

  /** What `read` returned for the same body before, or returns now. Null is not remembered, nor is an error. */
  read(body: Buffer, read: () => Read | null): Read | null {
    if (body.length > MAX_BYTES) return read();
    const checksum = crc32(body);
    const known = this.#known.get(checksum);
    if (known?.body.equals(body) === true) return known.read;
    const result = read();
    // A copy, because the buffer can be part of a larger one.
    if (result !== null && this.#isFrequent(checksum))
      this.#known.set(checksum, { body: Buffer.from(body), read: result });
    return result;
  }

  clear(): void {
    this.#known.clear();
  }

  #isFrequent(checksum: number): boolean {
    if (this.#recent.includes(checksum)) return true;
    this.#recent[this.#next] = checksum;
    this.#next = (this.#next + 1) % RECENT;
    return false;
  }
}
