/** Encodings of responses that Close may choose from. It offers gzip at least; which others is not documented. */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, zstdDecompress } from 'node:zlib';

/** Decompresses a body to at most this many bytes. Rejects with a `RangeError` if there are more. */
export type Decoder = (body: Buffer, maxBytes: number) => Promise<Buffer>;

const [fromZstd, fromBrotli, fromGzip] = [promisify(zstdDecompress), promisify(brotliDecompress), promisify(gunzip)];

/** The cheapest to decompress first. */
const DECODERS: Readonly<Record<string, Decoder>> = {
  zstd: (body, maxOutputLength) => fromZstd(body, { maxOutputLength }),
  br: (body, maxOutputLength) => fromBrotli(body, { maxOutputLength }),
  gzip: (body, maxOutputLength) => fromGzip(body, { maxOutputLength }),
};

export const ACCEPTED_ENCODINGS = Object.keys(DECODERS).join(', ');

/** Null for a body that is read as it is. */
export const decoderOf = (encoding: string | readonly string[] | undefined): Decoder | null =>
  typeof encoding === 'string' && Object.hasOwn(DECODERS, encoding) ? (DECODERS[encoding] ?? null) : null;
