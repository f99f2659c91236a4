import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import type { StoredSigningKeys } from "../../backend";

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** The RS256 keys of a user pool, one for each kind of token. */
export type SigningKeys = Readonly<Record<"access" | "id", SigningKey>>;

export function importSigningKeys({ access, id }: StoredSigningKeys): SigningKeys {
  return { access: importKey(access), id: importKey(id) };
}

function importKey({ kid, pem }: StoredSigningKeys["id"]): SigningKey {
  const privateKey = createPrivateKey(pem);
  return { kid, privateKey, publicKey: createPublicKey(privateKey) };
}
