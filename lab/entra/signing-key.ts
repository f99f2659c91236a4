import type { JWK } from "jose";
import { certify } from "../kit/certificate";
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

  /** Its certificate, base64 of the DER form, which federation metadata has. It never rolls here. */
  async certificate(): Promise<string> {
    const { privateKey } = await this.pair();
    const known = this.store.data.signingCertificate;
    if (known !== undefined) return known;
    const start = new Date();
    const end = new Date(start.getTime() + 5 * 365 * 24 * 60 * 60_000);
    const jwk = privateKey.export({ format: "jwk" }) as JWK;
    const { certificate } = await certify(jwk, "CN=accounts.accesscontrol.windows.net", start, end);
    return this.store.update((data) => {
      data.signingCertificate ??= certificate;
      return data.signingCertificate;
    });
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
