/** Phone numbers: E.164, the country, and the form that Close shows. */

/** A calling code with its country and the sizes of the groups in a formatted number. The last group takes the rest. */
type CallingCode = readonly [code: string, country: string, groups: readonly number[], joint: string, area?: string];

const CALLING_CODES: readonly CallingCode[] = [
  // Recorded for +1: `+1 800-444-5555`. The other forms are the usual ones. Canada and the Caribbean count as US.
  ['1', 'US', [3, 3, 4], '-'],
  ['30', 'GR', [3, 3, 4], ' '],
  ['33', 'FR', [1, 2, 2, 2, 2], ' '],
  ['44', 'GB', [4, 6], ' '],
  // Recorded for Stockholm: `+46 8 123 456 70`.
  ['46', 'SE', [1, 3, 3, 2], ' ', '8'],
  ['46', 'SE', [2, 3, 2, 2], ' '],
  ['48', 'PL', [3, 3, 3], ' '],
  ['49', 'DE', [4, 7], ' '],
  ['55', 'BR', [2, 5, 4], ' '],
  ['86', 'CN', [3, 4, 4], ' '],
  ['91', 'IN', [5, 5], ' '],
  ['971', 'AE', [2, 3, 4], ' '],
];
const NORTH_AMERICAN = /^1?([2-9]\d{9})$/;

/**
 * A phone number in E.164 format. Documented by examples: ten digits without a country code are a number of the US.
 * Spaces and punctuation are removed (inferred). undefined for anything else.
 */
export function parsePhone(text: string): string | undefined {
  const digits = text.replace(/[\s().-]/g, '');
  if (/^\+[1-9]\d{6,14}$/.test(digits)) return digits;
  const [, national] = NORTH_AMERICAN.exec(digits) ?? [];
  return national === undefined ? undefined : `+1${national}`;
}

const codeOf = (number: string) =>
  CALLING_CODES.find(([code, , , , area = '']) => number.startsWith(`+${code}${area}`));

/** The country of a number in E.164 format. Null for a calling code that the emulator does not know. */
export const phoneCountry = (number: string): string | null => codeOf(number)?.[1] ?? null;

/** A number as Close shows it: `+1 800-444-5555`. */
export function formatPhone(number: string): string {
  const [code, , groups, joint] = codeOf(number) ?? [];
  if (code === undefined || groups === undefined) return number;
  let rest = number.slice(code.length + 1);
  const parts = groups.map((size, n) => {
    const part = n === groups.length - 1 ? rest : rest.slice(0, size);
    rest = rest.slice(part.length);
    return part;
  });
  return `+${code} ${parts.filter((part) => part !== '').join(joint)}`;
}
