import { setFlagsFromString } from 'node:v8';

const setGrowth = (factor: number) => setFlagsFromString(`--semi-space-growth-factor=${factor}`);

/**
 * Loads modules without more memory for V8's young generation (docs/decisions/108). V8 doubles it whenever enough has survived,
 * because what survives is copied. Modules all survive, and are copied once in a small generation too.
 */
export async function keepYoungGenerationSmall<T>(load: () => Promise<T>): Promise<T> {
  setGrowth(1);
  try {
    return await load();
  } finally {
    setGrowth(2);
  }
}
