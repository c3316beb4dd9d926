import { expect, test } from 'vitest';
import { FrequentBodies } from '../../src/http/frequent-bodies.ts';

/** Reads bodies, and counts how often. */
function reader() {
  const bodies = new FrequentBodies<{ readonly text: string }>();
  let reads = 0;
  const read = (text: string, result: { readonly text: string } | null = { text }) =>
    bodies.read(Buffer.from(text), () => {
      reads += 1;
      return result;
    });
  return { read, clear: () => bodies.clear(), reads: () => reads };
}

/** Many bodies that differ. */
const others = (count: number) => Array.from({ length: count }, (_, n) => `other ${n}`);

test('a body is read twice, and then remembered', () => {
  const { read, reads } = reader();
  for (let n = 0; n < 5; n += 1) expect(read('body')).toEqual({ text: 'body' });
  expect(reads()).toBe(2);
});

test('bodies that come less often are read each time', () => {
  const { read, reads } = reader();
  for (let n = 0; n < 3; n += 1) for (const text of others(17)) read(text);
  expect(reads()).toBe(3 * 17);
});

test('the least recently sent of 33 frequent bodies is forgotten', () => {
  const { read, reads } = reader();
  for (const text of others(33)) for (let n = 0; n < 3; n += 1) read(text);
  expect(reads()).toBe(2 * 33);
  read('other 1');
  expect(reads()).toBe(2 * 33);
  read('other 0');
  expect(reads()).toBe(2 * 33 + 1);
});

test('bodies with the same checksum are distinguished', () => {
  const { read } = reader();
  // CRC-32 of both is 4DDB0C25.
  for (let n = 0; n < 4; n += 1) {
    expect(read('plumless')).toEqual({ text: 'plumless' });
    expect(read('buckeroo')).toEqual({ text: 'buckeroo' });
  }
});

test('null, and a body of more than 16 KiB, are not remembered', () => {
  const { read, reads } = reader();
  for (let n = 0; n < 3; n += 1) {
    read('refused', null);
    read('x'.repeat(16 * 1024 + 1));
  }
  expect(reads()).toBe(6);
});

test('a buffer that changes later is no other body', () => {
  const bodies = new FrequentBodies<object>();
  const buffer = Buffer.from('a');
  const [first, second] = [{}, {}];
  for (let n = 0; n < 2; n += 1) bodies.read(buffer, () => first);
  buffer.write('b');
  expect(bodies.read(Buffer.from('a'), () => second)).toBe(first);
});

test('nothing is remembered after clearing', () => {
  const { read, clear, reads } = reader();
  for (let n = 0; n < 3; n += 1) read('body');
  clear();
  read('body');
  expect(reads()).toBe(3);
});
