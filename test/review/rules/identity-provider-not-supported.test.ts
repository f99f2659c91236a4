import assert from "node:assert/strict";
import { test } from "node:test";
import { identityProviderNotSupported } from "../../../review/rules/identity-provider-not-supported";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = addressOfAppClient("web");
const clientHas = (after: Record<string, Value | undefined>) =>
  findings(identityProviderNotSupported, { [address]: { after } });

test("a new, unchanged or destroyed environment supports its identity provider", () =>
  assertQuiet(identityProviderNotSupported));

test("an app client that does not support the identity provider lets nobody in", () => {
  assert.deepEqual(clientHas({ supported_identity_providers: ["COGNITO"] }), [
    {
      address,
      means:
        "Nobody can sign in to web with Microsoft: its app client does not support the identity provider `Microsoft` but `COGNITO`.",
    },
  ]);
  assert.equal(clientHas({ supported_identity_providers: undefined }).length, 1);
});

test("an app client without sign-in pages lets nobody in", () => {
  const expected = [
    {
      address,
      means:
        "Nobody can sign in to web with Microsoft: its app client has `allowed_oauth_flows_user_pool_client` off, and so no sign-in pages.",
    },
  ];
  assert.deepEqual(clientHas({ allowed_oauth_flows_user_pool_client: false }), expected);
  assert.deepEqual(clientHas({ allowed_oauth_flows_user_pool_client: undefined }), expected);
});

test("an app client that does not allow codes lets nobody in", () => {
  assert.deepEqual(clientHas({ allowed_oauth_flows: ["implicit"] }), [
    {
      address,
      means:
        "Nobody can sign in to web with Microsoft: its app client does not allow the flow `code` but `implicit`.",
    },
  ]);
});

test("an app client that supports and allows more is left to the other rules", () => {
  assert.deepEqual(
    clientHas({
      supported_identity_providers: ["COGNITO", "Microsoft"],
      allowed_oauth_flows: ["code", "implicit"],
    }),
    [],
  );
});

test("an unknown value, or a destroyed identity provider, is not judged", () => {
  assert.deepEqual(
    clientHas({
      supported_identity_providers: [UNKNOWN],
      allowed_oauth_flows: UNKNOWN,
      allowed_oauth_flows_user_pool_client: UNKNOWN,
    }),
    [],
  );
  assert.deepEqual(
    findings(identityProviderNotSupported, {
      [address]: { after: { supported_identity_providers: [] } },
      [ADDRESSES.identityProvider]: { after: null },
    }),
    [],
  );
});
