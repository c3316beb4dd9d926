/** The credential that this page sends. It is kept in memory only: never stored, and never part of a link. */
import { createStore } from '../store.ts';

export const credential = createStore('');

const SCHEME = /^(?:basic|bearer) +\S/i;
/** API keys of Close. */
const API_KEY = /^api_/;

/** The header for a token of the gateway, or for a credential of Close: an API key or an access token of OAuth. */
export function authorizationHeader(kind: 'none' | 'token' | 'close' | undefined): Record<string, string> {
  const text = credential.get().trim();
  if (text === '') return {};
  if (SCHEME.test(text)) return { authorization: text };
  const isKey = kind === 'close' && API_KEY.test(text);
  return { authorization: isKey ? `Basic ${btoa(`${text}:`)}` : `Bearer ${text}` };
}
