export class Late extends Error {
  override readonly name = 'Late';
}

/**
 * Rejects with `Late` if the promise takes longer. What has arrived while this process was busy counts as in time: the check
 * comes after the event loop has read its sockets.
 */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => setImmediate(() => reject(new Late())), milliseconds).unref();
    promise.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
