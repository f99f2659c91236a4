import { createPrivateJwk, type KeyPair, keyPairOf } from "../kit/rsa-key";
import type { Store } from "../kit/store";
import type { EntraData } from "./data";

/** The RS256 key pair of every tenant's tokens, created at the first call and kept in the store. */
export class SigningKey {
  #pair: Promise<KeyPair> | undefined;

  constructor(private readonly store: Store<EntraData>) {}

  pair(): Promise<KeyPair> {
    this.#pair ??= this.load();
    return this.#pair;
  }

  private async load(): Promise<KeyPair> {
    const { signingKey } = this.store.data;
    if (signingKey !== undefined) return keyPairOf(signingKey);
    const made = await createPrivateJwk();
    this.store.update((data) => {
      data.signingKey = made;
    });
    return keyPairOf(made);
  }
}
