/** The HTTP client of floor and baseline: keep-alive connections and nothing else. */
import { Pool } from 'undici';

const close = new URL(process.env.CLOSE_API_URL ?? '');
const pool = new Pool(close.origin, { connections: 128 });
const OWN = `Basic ${Buffer.from(`${process.env.CLOSE_API_KEY}:`).toString('base64')}`;

export type Request = <T>(path: string, body?: object) => Promise<T>;

/** Sends requests with a caller's credential, or with the server's own if the caller sent none. */
export const requestAs =
  (authorization = OWN): Request =>
  async <T>(path: string, body?: object) => {
    const response = await pool.request({
      path: close.pathname + path,
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return (await response.body.json()) as T;
  };
