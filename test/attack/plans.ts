/** How the stand-in for Close responds, by the user name of the caller's credential. */
import { createGenerator } from '../../emulator/seed/random.ts';
import { randomAnswer, WIRE_FORMS } from './hostile-answers.ts';
import type { CloseRequest, Plan } from './hostile-close.ts';

const FORMS = Object.values(WIRE_FORMS);

/** 100 leads with 30 KB of text each. */
const LONG_PAGE = {
  data: Array.from({ length: 100 }, (_, n) => ({ id: `lead_${n}`, name: 'x', description: 'x'.repeat(30_000) })),
  has_more: false,
  total_results: 100,
};

export function planByUser({ user, nth, url }: CloseRequest): Plan {
  const [kind = '', number = '0'] = user.split('-');
  switch (kind) {
    case 'wire':
      return FORMS[Number(number)] ?? 'ordinary';
    case 'random':
      return randomAnswer(createGenerator(Number(number) * 1009 + nth));
    case 'long':
      return url.includes('/lead/') ? { status: 200, json: LONG_PAGE } : 'ordinary';
    case 'stranger':
      return { status: 401, json: { error: 'Invalid API key.' } };
    default:
      return 'ordinary';
  }
}
