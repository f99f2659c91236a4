import { randomBytes } from "node:crypto";

/**
 * Values that live for a while, in memory only, each under a key that nobody can guess. When there are too many, the oldest
 * go first, so that memory stays flat.
 */
export class Expiring<T> {
  /** In the order in which they expire, because all live equally long. */
  readonly #entries = new Map<string, { readonly value: T; readonly expiresAt: number }>();

  /**
   * @param maxValues how many there may be at once
   * @param newKey makes a key that nobody can guess, in the service's own form
   */
  constructor(
    private readonly lifetimeMs: number,
    private readonly maxValues = 10_000,
    private readonly newKey = () => randomBytes(32).toString("base64url"),
  ) {}

  /** @returns the new value's key */
  add(value: T): string {
    const now = Date.now();
    for (const [key, { expiresAt }] of this.#entries) {
      if (expiresAt > now && this.#entries.size < this.maxValues) break;
      this.#entries.delete(key);
    }
    const key = this.newKey();
    this.#entries.set(key, { value, expiresAt: now + this.lifetimeMs });
    return key;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.expiresAt > Date.now() ? entry.value : undefined;
  }

  /** Returns the value and removes it. */
  take(key: string): T | undefined {
    const value = this.get(key);
    this.#entries.delete(key);
    return value;
  }
}
