/** Compresses responses. Encodings and levels: `npm run bench:compression`, docs/decisions/103. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { type ResponseEncoding, responseEncodingOf } from './media-types.ts';

/** A smaller response fits into one packet. */
const MIN_BYTES = 1024;

const [zstdOf, brotliOf, gzipOf] = [promisify(zstdCompress), promisify(brotliCompress), promisify(gzip)];

/** At the first level each: further levels cost two to eight times as much and save 1 to 3 %. */
const ENCODERS = {
  zstd: (body: Uint8Array) => zstdOf(body, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
  br: (body: Uint8Array) => brotliOf(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  gzip: (body: Uint8Array) => gzipOf(body, { level: 1 }),
} as const satisfies Readonly<Record<ResponseEncoding, unknown>>;

/** Counts bytes only where characters do not decide. */
const isSmall = (json: string | Buffer): boolean => json.length < MIN_BYTES && Buffer.byteLength(json) < MIN_BYTES;

const bytesOf = (json: string | Buffer): Buffer => (typeof json === 'string' ? Buffer.from(json) : json);

interface Encoded {
  readonly body: Buffer;
  readonly headers: { readonly 'content-encoding': ResponseEncoding };
}

export interface Compression {
  /** The encoding for a caller with this `Accept-Encoding`. Null if its responses are sent as they are. */
  encodingOf(acceptEncoding: string | null): ResponseEncoding | null;
  /** Runs on another thread. Null if the JSON is too short. */
  encode(json: string | Buffer, encoding: ResponseEncoding): Promise<Encoded> | null;
}

export const createCompression = (isOn: boolean): Compression => ({
  encodingOf: (acceptEncoding) => (isOn && acceptEncoding !== null ? responseEncodingOf(acceptEncoding) : null),
  encode: (json, encoding) =>
    isSmall(json)
      ? null
      : ENCODERS[encoding](bytesOf(json)).then((body) => ({ body, headers: { 'content-encoding': encoding } })),
});
