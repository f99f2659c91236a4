import { randomBytes } from "node:crypto";

/**
 * Values that live for a while, in memory only, each under a key that cannot be guessed. When there are too many, the
 * oldest go first, so that memory stays flat.
 */
export class Expiring<T> {
  /** In the order of their ends, because all live equally long. */
  readonly #entries = new Map<string, { readonly value: T; readonly ends: number }>();

  /**
   * @param lifetime milliseconds
   * @param bound how many there may be at once
   * @param newKey makes a key that nobody can guess, in the form that the service gives it
   */
  constructor(
    private readonly lifetime: number,
    private readonly bound = 10_000,
    private readonly newKey = () => randomBytes(32).toString("base64url"),
  ) {}

  /** @returns the new value's key */
  add(value: T): string {
    const now = Date.now();
    for (const [key, { ends }] of this.#entries) {
      if (ends > now && this.#entries.size < this.bound) break;
      this.#entries.delete(key);
    }
    const key = this.newKey();
    this.#entries.set(key, { value, ends: now + this.lifetime });
    return key;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.ends > Date.now() ? entry.value : undefined;
  }

  /** The value, which is then gone. */
  take(key: string): T | undefined {
    const value = this.get(key);
    this.#entries.delete(key);
    return value;
  }
}
