import type { UpstreamRequest } from './runs.ts';

const API = 'https://api.close.com/api/v1';

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The names and values of decoded parameters. A value may contain `&`, but hardly one that looks like the next name. */
export const parametersOf = (query: string): readonly (readonly [name: string, value: string])[] =>
  query === ''
    ? []
    : query.split(/&(?=\w[\w.]*=)/).map((parameter) => {
        const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(parameter) ?? [];
        return [name, value] as const;
      });

/** The request as a command. The key is a variable of the shell, because this page does not know it. */
export function curlOf({ method, path, query, body }: UpstreamRequest): string {
  const parameters = parametersOf(query).map(([name, value]) => `--data-urlencode ${quoted(`${name}=${value}`)}`);
  const isGet = method === 'GET';
  // With a body, parameters stay in the URL.
  const search = isGet || query === '' ? '' : `?${new URLSearchParams(parametersOf(query).map(([n, v]) => [n, v]))}`;
  return [
    `curl ${quoted(API + path + search)}`,
    '-u "$CLOSE_API_KEY:"',
    ...(isGet ? (parameters.length > 0 ? ['-G', ...parameters] : []) : [`-X ${method}`]),
    ...(body === undefined ? [] : [`-H 'content-type: application/json'`, `-d ${quoted(JSON.stringify(body))}`]),
  ].join(' \\\n  ');
}
