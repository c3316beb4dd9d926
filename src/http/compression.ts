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

interface Compressed {
  readonly body: Buffer;
  readonly headers: { readonly 'content-encoding': ResponseEncoding };
}

/** Compresses a body of these bytes for a caller with this `Accept-Encoding`. */
export interface Compression {
  /** Null if it is sent as it is. */
  encodingOf(acceptEncoding: string | null, bytes: number): ResponseEncoding | null;
  /** Runs on another thread. */
  compress(body: Uint8Array, encoding: ResponseEncoding): Promise<Compressed>;
}

export const createCompression = (isOn: boolean): Compression => ({
  encodingOf: (acceptEncoding, bytes) => {
    if (!isOn || bytes < MIN_BYTES || acceptEncoding === null) return null;
    return responseEncodingOf(acceptEncoding);
  },
  compress: async (body, encoding) => ({
    body: await ENCODERS[encoding](body),
    headers: { 'content-encoding': encoding },
  }),
});
