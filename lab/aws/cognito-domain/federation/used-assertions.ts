import type { OfSamlProvider } from "../../user-pools/saml/saml-resources";

/** Longer than an answer can count. */
const KEPT_MS = 60 * 60 * 1000;

/** The assertions that signed somebody in, so that none does so twice. They are forgotten when the lab ends. */
export class UsedAssertions {
  /** When each may be forgotten, in this order, by its ID and whose it is. */
  readonly #until = new Map<string, number>();

  /** @returns whether it was not used before */
  use({ poolId, providerName }: OfSamlProvider, id: string): boolean {
    const now = Date.now();
    for (const [key, until] of this.#until) {
      if (until > now) break;
      this.#until.delete(key);
    }
    const key = JSON.stringify([poolId, providerName, id]);
    if (this.#until.has(key)) return false;
    this.#until.set(key, now + KEPT_MS);
    return true;
  }
}
