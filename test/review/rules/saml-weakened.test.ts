import assert from "node:assert/strict";
import { test } from "node:test";
import { samlWeakened } from "../../../review/rules/saml-weakened";
import { UNKNOWN } from "../../../review/value";
import { SAML_ADDRESSES } from "../../../stacks/addresses";
import { directFindings, findingsBetween, samlWith } from "../support/direct";

const address = SAML_ADDRESSES.identityProvider;
const INITIATED =
  "Others can bring a person into an account that the person did not ask for: Cognito's identity provider has `IDPInit` on, and takes assertions without a request of its own.";

test("a sign-in that starts at Microsoft is forbidden unless the file allows it", () => {
  const edits = { [address]: { after: { "provider_details.IDPInit": "true" } } };
  assert.deepEqual(directFindings(samlWeakened, edits, samlWith()), [
    { address, severity: "forbidden", means: INITIATED },
  ]);
  assert.deepEqual(directFindings(samlWeakened, edits, samlWith(), "drift"), [
    { address, severity: "forbidden", means: INITIATED },
  ]);
  assert.deepEqual(findingsBetween(samlWeakened, samlWith(), samlWith({ idpInitiated: true })), [
    { address, means: INITIATED },
  ]);
  assert.deepEqual(directFindings(samlWeakened, {}, samlWith({ idpInitiated: true })), []);
});

const LOWERED = [
  "Entra can't tell any more whether a request is Cognito's: Cognito's identity provider signs no requests (`RequestSigningAlgorithm`).",
  "Whoever sees a person's browser can read what Entra says of them: Cognito's identity provider has `EncryptedResponses` off, and takes assertions that are not encrypted.",
];

test("requests that are no longer signed, and assertions no longer encrypted, protect less", () => {
  const strict = samlWith({ signRequests: true, encryptAssertions: true });
  assert.deepEqual(
    findingsBetween(samlWeakened, strict, samlWith()).map(({ means }) => means),
    LOWERED,
  );
  assert.deepEqual(
    directFindings(
      samlWeakened,
      {
        [address]: {
          after: {
            "provider_details.RequestSigningAlgorithm": undefined,
            "provider_details.EncryptedResponses": "false",
          },
        },
      },
      strict,
      "drift",
    ).map(({ means }) => means),
    LOWERED,
  );
  assert.deepEqual(findingsBetween(samlWeakened, samlWith(), strict), []);
});

test("a sign-out everywhere ends Microsoft's session", () => {
  assert.deepEqual(
    directFindings(
      samlWeakened,
      { [address]: { after: { "provider_details.IDPSignout": "false" } } },
      samlWith({}, { signOut: "everywhere" }),
    ),
    [
      {
        address,
        means:
          "People who sign out everywhere stay signed in at Microsoft: Cognito's identity provider has `IDPSignout` off.",
      },
    ],
  );
});

test("what is not known yet is not judged", () => {
  const strict = samlWith({ signRequests: true, encryptAssertions: true });
  assert.deepEqual(
    directFindings(samlWeakened, { [address]: { after: { provider_details: UNKNOWN } } }, strict),
    [],
  );
});
