import assert from "node:assert/strict";
import { test } from "node:test";
import { checkKeys } from "../../../../commands/verify/hops/signing-keys";
import { fakeProbe } from "../fake-probe";

const ADDRESS = "https://sso.example/keys";
const RSA = { kty: "RSA", alg: "RS256", use: "sig", kid: "k1", n: "n", e: "AQAB" };
const EC = { kty: "EC", alg: "ES256", use: "sig", kid: "k2", crv: "P-256", x: "x", y: "y" };

const check = async (keys: unknown, isRs256: boolean) => {
  const probe = fakeProbe({ [`GET ${ADDRESS}`]: { json: { keys } } });
  const { verdict, expected, seen } = checkKeys(
    "broker",
    "sso.example's",
    await probe.at("broker").get(ADDRESS),
    isRs256,
  );
  return verdict === "passed" ? verdict : `${verdict}: ${seen}, not ${expected}`;
};

for (const [title, keys, rs256, any] of [
  ["a key of RSA, beside one that Cognito does not know", [{ kty: "OKP" }, RSA], "passed", "passed"],
  [
    "a key of ECDSA alone",
    [EC],
    "failed: EC ES256, not RSA RS256",
    "passed", // of a broker that is not Auth0
  ],
  [
    "keys without a kid",
    [{ ...RSA, kid: undefined }],
    "failed: RSA RS256 without kid, not RSA RS256",
    "failed: RSA RS256 without kid, not RSA or EC, with a kid",
  ],
  [
    "keys that encrypt",
    [{ ...RSA, use: "enc" }],
    "failed: RSA RS256 for enc, not RSA RS256",
    "failed: RSA RS256 for enc, not RSA or EC, with a kid",
  ],
  ["no key", [], "failed: no key, not RSA RS256", "failed: no key, not RSA or EC, with a kid"],
] as const) {
  test(`${title}: for RS256 ${rs256}; else ${any}`, async () => {
    assert.deepEqual([await check(keys, true), await check(keys, false)], [rs256, any]);
  });
}
