/**
 * Waits until data in flight on loopback sockets has arrived. Use it only to check that something does not happen. Wait for
 * something that happens by its promise.
 */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
