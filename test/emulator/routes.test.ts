import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { DOCUMENTED } from '../../emulator/documented-routes.ts';
import { matchRoute, ROUTES } from '../../emulator/routes.ts';
import { socketClient } from '../support/emulator-socket.ts';
import { OPENAPI_FILE, skipWithoutOpenapi } from '../support/openapi-file.ts';

const { send, emulator } = socketClient();
const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;

/** `GET /lead/{id}/` for each operation of a table whose lines are `GET PUT /lead/{id}/`. */
const operations = DOCUMENTED.flatMap((line) => {
  const words = line.split(' ');
  const path = words.pop() ?? '';
  return words.map((method) => ({ method, path }));
});
const withEqualHoles = (path: string) => path.replace(/\{\w+\}/g, '{id}');
const withIds = (path: string) => path.replace(/\{\w+\}/g, 'x');

describe('operations that Close documents', () => {
  it('are each emulated, or answered with 501 and a sentence', async () => {
    const emulated = new Set(
      ROUTES.flatMap((route) => METHODS.flatMap((m) => (route[m] ? [`${m} ${route.path}`] : []))),
    );
    const missing = operations.filter(({ method, path }) => !emulated.has(`${method} ${withEqualHoles(path)}`));
    expect(missing.length).toBeGreaterThan(0);
    for (const { method, path } of missing) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : {};
      const { status, json } = await send(method, withIds(path), body);
      const error = `Close documents ${method} ${withEqualHoles(path)}, but this emulator does not emulate it yet.`;
      expect([status, json], `${method} ${path}`).toEqual([501, { error }]);
    }
  });

  it('are listed once', () => {
    const names = operations.map(({ method, path }) => `${method} ${withEqualHoles(path)}`);
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
  });

  it('are all that is emulated, but for those by name', () => {
    const documented = new Set(operations.map(({ method, path }) => `${method} ${withEqualHoles(path)}`));
    const beyond = ROUTES.flatMap((route) =>
      METHODS.flatMap((method) =>
        route[method] && !documented.has(`${method} ${route.path}`) ? [`${method} ${route.path}`] : [],
      ),
    );
    expect(beyond.sort()).toEqual([
      'DELETE /custom_fields/lead/{id}/',
      'GET /api_key/',
      'GET /custom_fields/lead/',
      'GET /custom_fields/lead/{id}/',
      'GET /report/custom/fields/',
      'POST /custom_fields/lead/',
      'POST /data/search/',
      'PUT /custom_fields/lead/{id}/',
    ]);
  });

  describe('of Close', () => {
    skipWithoutOpenapi();
    test('include those of its OpenAPI document', () => {
      const { paths } = JSON.parse(readFileSync(OPENAPI_FILE ?? '', 'utf8')) as { paths: Record<string, object> };
      const listed = new Set(operations.map(({ method, path }) => `${method} ${withEqualHoles(path)}`));
      const unlisted = Object.entries(paths).flatMap(([path, methods]) =>
        Object.keys(methods)
          .map((method) => `${method.toUpperCase()} ${withEqualHoles(path)}`)
          .filter((name) => /^(GET|POST|PUT|DELETE|PATCH) /.test(name) && !listed.has(name)),
      );
      expect(unlisted).toEqual([]);
    });
  });
});

describe('other requests', () => {
  it('to an unknown path are 404, and to a known path with another method 405', async () => {
    const notFound = /^The requested URL was not found on the server\. If you entered the URL manually/;
    expect((await send('GET', '/nope/')).json.error).toMatch(notFound);
    expect((await send('GET', '/lead/x/y/')).status).toBe(404);
    const refused = await send('DELETE', '/webhook/');
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect(refused.json).toEqual({ error: 'The method is not allowed for the requested URL.' });
    expect((await send('PATCH', '/lead/x/', {})).status).toBe(405);
    expect((await send('POST', '/activity/meeting/x/', {})).status).toBe(405);
  });

  it('that POST to one object are 404', async () => {
    for (const path of ['/lead/x/', '/activity/note/x/', '/webhook/x/']) {
      const { status, json } = await send('POST', path, {});
      expect([status, json], path).toEqual([404, { error: '404 Not Found: Did you mean to use PUT?' }]);
    }
  });

  it('need credentials, also where nothing is emulated', async () => {
    expect((await send('GET', '/webhook/', undefined, { authorization: 'Bearer no' })).status).toBe(401);
  });

  it('match a fixed path before one with an id, unless it lacks the method', () => {
    expect(matchRoute('GET', '/user/availability/').ids).toEqual([]);
    expect(matchRoute('GET', '/lead/merge/').ids).toEqual(['merge']);
    expect(matchRoute('GET', '/custom_field_schema/activity/actitype_x/').ids).toHaveLength(1);
  });
});

describe("undocumented paths that Close's scripts use", () => {
  it('/api_key/ names the organization, and not the key', async () => {
    const { json } = await send('GET', '/api_key/');
    const organization = emulator().tables().organization.all()[0]?.id;
    expect(json.data).toMatchObject([{ id: expect.stringMatching(/^api_/), organization_id: organization }]);
    expect(JSON.stringify(json)).not.toContain(emulator().apiKey);
  });

  it('/custom_fields/lead/ is the older path of /custom_field/lead/', async () => {
    const made = (await send('POST', '/custom_fields/lead/', { name: 'Old path', type: 'text' })).json;
    for (const path of [`/custom_fields/lead/${made.id}/`, `/custom_field/lead/${made.id}/`]) {
      expect((await send('GET', path)).json).toEqual(made);
    }
    expect((await send('GET', '/custom_fields/lead/')).json).toEqual((await send('GET', '/custom_field/lead/')).json);
    const renamed = await send('PUT', `/custom_fields/lead/${made.id}/`, { name: 'Older path' });
    expect(renamed.json.name).toBe('Older path');
    expect((await send('DELETE', `/custom_fields/lead/${made.id}/`)).status).toBe(200);
  });

  it('an organization has lead_custom_fields', async () => {
    const fields = (await send('GET', '/custom_field/lead/')).json.data;
    const id = emulator().tables().organization.all()[0]?.id;
    const { json } = await send('GET', `/organization/${id}/?_fields=id,lead_custom_fields`);
    expect(json).toEqual({ id, lead_custom_fields: expect.arrayContaining(fields as object[]) });
  });
});
