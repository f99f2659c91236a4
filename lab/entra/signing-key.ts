import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import { calculateJwkThumbprint, type JWK } from "jose";
import type { Store } from "../store";
import type { EntraData } from "./data";

/** The RS256 key pair of every tenant's tokens, made when it is first asked for and kept in the store. */
export class SigningKey {
  #pair: Promise<KeyPair> | undefined;

  constructor(private readonly store: Store<EntraData>) {}

  pair(): Promise<KeyPair> {
    this.#pair ??= this.load();
    return this.#pair;
  }

  private async load(): Promise<KeyPair> {
    const jwk = this.store.data.signingKey ?? (await this.make());
    const privateKey = createPrivateKey({ key: { ...jwk }, format: "jwk" });
    const publicKey = createPublicKey(privateKey);
    return { kid: await calculateJwkThumbprint(jwk), privateKey, publicKey };
  }

  private async make(): Promise<JWK> {
    const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
    const jwk = privateKey.export({ format: "jwk" }) as JWK;
    this.store.update((data) => {
      data.signingKey = jwk;
    });
    return jwk;
  }
}

export interface KeyPair {
  /** RFC 7638 thumbprint. */
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}
