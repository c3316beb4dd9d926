import { createEmulator } from '../../emulator/index.ts';
import { basicAuthorization } from '../support/emulator-client.ts';

const emulator = createEmulator();
const authorization = basicAuthorization(emulator.apiKey);

/** Whether the emulator answers an operation, such as `GET /lead/{id}/`, with anything but 501. */
export function answeredByEmulator(name: string): boolean {
  const [method = '', path = ''] = name.split(' ', 2);
  const url = `/api/v1${path.replace('{object_type}', 'lead').replace(/\{\w+\}/g, 'x')}`;
  const body = method === 'POST' || method === 'PUT' ? { body: '{}' } : {};
  return (
    emulator.handle({ method, url, headers: { authorization, 'content-type': 'application/json' }, ...body }).status !==
    501
  );
}
