/** How many signatures are remembered: those of several minutes, even while a bulk action runs. */
const MAX = 10_000;

/** The signatures of recent deliveries. A copy of one that was recorded on its way wakes nothing. */
export class RecentSignatures {
  /** In the order of arrival. */
  readonly #known = new Set<string>();

  /** False if the signature is known. */
  add(hash: string): boolean {
    if (this.#known.has(hash)) return false;
    this.#known.add(hash);
    const [oldest] = this.#known.values();
    if (this.#known.size > MAX && oldest !== undefined) this.#known.delete(oldest);
    return true;
  }
}
