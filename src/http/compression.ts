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
const isSmall = (text: string): boolean => text.length < MIN_BYTES && Buffer.byteLength(text) < MIN_BYTES;

interface Compressed {
  readonly body: Buffer;
  readonly headers: { readonly 'content-encoding': ResponseEncoding };
}

/** Compresses responses for callers with this `Accept-Encoding`. */
export interface Compression {
  /** Null if it is sent as it is. */
  encodingOf(acceptEncoding: string | null, text: string): ResponseEncoding | null;
  /** Runs on another thread. */
  compress(body: Uint8Array, encoding: ResponseEncoding): Promise<Compressed>;
}

export const createCompression = (isOn: boolean): Compression => ({
  encodingOf: (acceptEncoding, text) => {
    if (!isOn || acceptEncoding === null || isSmall(text)) return null;
    return responseEncodingOf(acceptEncoding);
  },
  compress: async (body, encoding) => ({
    body: await ENCODERS[encoding](body),
    headers: { 'content-encoding': encoding },
  }),
});
