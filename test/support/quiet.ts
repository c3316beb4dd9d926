/**
 * Lets what is under way on loopback sockets happen. Only to look for what must not happen: what must is waited for by
 * its promise.
 */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
