import assert from "node:assert/strict";
import { test } from "node:test";
import { signedBy } from "../../../commands/clouds/aws";
import { Graph } from "../../../commands/clouds/entra";
import { settleSaml } from "../../../commands/terraform/settle-saml";
import type { SamlEnvironment } from "../../../environments/schema";
import { SAML_ADDRESSES } from "../../../stacks/addresses";
import { SAML } from "../../support/saml-environment";
import { type Answer, type Answers, answering, token } from "../clouds/answering";

const SIGNING = "AA11";
const OURS = "CN=dev sign-in";

const certificate = (name: string, displayName = OURS) => [
  { keyId: `${name}-sign`, usage: "Sign", customKeyIdentifier: name, displayName, key: null },
  { keyId: `${name}-verify`, usage: "Verify", customKeyIdentifier: name, displayName, key: "MII" },
];

const APPLICATION = { keyCredentials: [], tokenEncryptionKeyId: null, requestSignatureVerification: null };
const ENTERPRISE = {
  keyCredentials: certificate("a"),
  passwordCredentials: [{ customKeyIdentifier: "a", keyId: "a-password" }],
  preferredTokenSigningKeyThumbprint: SIGNING,
  samlSingleSignOnSettings: null,
};

interface Deployed {
  readonly environment?: SamlEnvironment;
  readonly settings?: object;
  readonly application?: object;
  readonly enterprise?: object;
  /** Key IDs of the certificates in the state. */
  readonly slots?: Readonly<Partial<Record<"a" | "b", string>>>;
  readonly answers?: Answers;
}

/** Settles what is deployed. @returns what was done, and each change in the clouds */
async function settle({
  environment = SAML,
  settings = {},
  application = {},
  enterprise = {},
  slots = { a: "a-verify" },
  answers = {},
}: Deployed) {
  const changes: unknown[] = [];
  const changed = (what: string, body: string): Answer => {
    changes.push([what, JSON.parse(body)]);
    return [204, ""];
  };
  const fetch = answering({
    "/v1.0/applications/app": ({ body }) =>
      body === "" ? [200, { ...APPLICATION, ...application }] : changed("application", body),
    "/v1.0/servicePrincipals/sp": ({ body }) =>
      body === "" ? [200, { ...ENTERPRISE, ...enterprise }] : changed("enterprise", body),
    UpdateIdentityProvider: ({ body }) => {
      changes.push(["Cognito", JSON.parse(body)]);
      return [200, {}];
    },
    ...answers,
  });
  const resource = (address: string, attributes: object) => ({
    address,
    type: address.split(".")[0] ?? "",
    attributes: attributes as Record<string, unknown>,
  });
  const resources = [
    resource(SAML_ADDRESSES.application, { object_id: "app" }),
    resource(SAML_ADDRESSES.servicePrincipal, { object_id: "sp" }),
    resource(SAML_ADDRESSES.identityProvider, {
      user_pool_id: "eu-west-1_a",
      provider_name: "Microsoft",
      provider_details: { MetadataURL: "https://metadata", ActiveEncryptionCertificate: "MIIE" },
      attribute_mapping: { email: "mail" },
      idp_identifiers: [],
    }),
    resource(SAML_ADDRESSES.settings, {
      output: {
        signing_thumbprint: SIGNING,
        requires_signed_requests: false,
        encrypts_assertions: false,
        relay_state: "",
        ...settings,
      },
    }),
    ...Object.entries(slots).map(([slot, key_id]) =>
      resource(SAML_ADDRESSES.certificates[slot as "a" | "b"], { key_id }),
    ),
  ];
  const aws = signedBy({ accessKeyId: "AKIA", secretAccessKey: "secret" }, fetch);
  const done = await settleSaml(environment, resources, { graph: Graph.with(token({}), fetch), aws });
  return { done, changes };
}

test("nothing is done where everything is as it should be", async () => {
  assert.deepEqual(await settle({}), { done: [], changes: [] });
});

test("Cognito reads the metadata again before Entra signs with another certificate", async () => {
  const { done, changes } = await settle({ enterprise: { preferredTokenSigningKeyThumbprint: "BB22" } });
  assert.deepEqual(done, ["Entra now signs with the certificate AA11 (slot a), which Cognito knows."]);
  assert.deepEqual(changes, [
    [
      "Cognito",
      {
        UserPoolId: "eu-west-1_a",
        ProviderName: "Microsoft",
        ProviderDetails: { MetadataURL: "https://metadata" },
        AttributeMapping: { email: "mail" },
        IdpIdentifiers: [],
      },
    ],
    ["enterprise", { preferredTokenSigningKeyThumbprint: SIGNING }],
  ]);
});

test("Entra keeps the certificate that it signs with while Cognito does not read the metadata", async () => {
  await assert.rejects(
    settle({
      enterprise: { preferredTokenSigningKeyThumbprint: "BB22" },
      answers: {
        UpdateIdentityProvider: () => [
          400,
          { __type: "InvalidParameterException", message: "Error retrieving metadata from https://metadata" },
        ],
        "/v1.0/servicePrincipals/sp": ({ body }) => {
          assert.equal(body, "");
          return [200, { ...ENTERPRISE, preferredTokenSigningKeyThumbprint: "BB22" }];
        },
      },
    }),
    {
      name: "UserError",
      code: "aws-call-failed",
      message:
        "dev: Terraform has applied the plan, but what its provider can't write at Entra could not be put right: Cognito does not read Entra's metadata again: Error retrieving metadata from https://metadata. Until then Entra may sign with another certificate than Cognito knows, and nobody signs in.\nTo do: fix what AWS says. Then npm run plan -- dev, and deploy that.",
    },
  );
});

test("a certificate that left its slot is taken out of Entra, and one of somebody else's stays", async () => {
  const others = certificate("x", "CN=by hand");
  const { done, changes } = await settle({
    slots: { b: "b-verify" },
    enterprise: {
      keyCredentials: [...certificate("a"), ...others, ...certificate("b")],
      passwordCredentials: [{ customKeyIdentifier: "a" }, { customKeyIdentifier: "b" }],
    },
  });
  assert.deepEqual(done, ["Removed the certificate of the emptied slot from Entra."]);
  assert.deepEqual(changes, [
    [
      "enterprise",
      {
        keyCredentials: [...others, ...certificate("b")],
        passwordCredentials: [{ customKeyIdentifier: "b" }],
      },
    ],
  ]);
});

test("no certificate is taken out where Entra has none of the state's", async () => {
  assert.deepEqual(await settle({ slots: { a: "gone" } }), { done: [], changes: [] });
});

test("Entra takes signed requests alone, and any again", async () => {
  const demanded = { requestSignatureVerification: { isSignedRequestRequired: true } };
  const verification = (isSignedRequestRequired: boolean) => [
    "application",
    { requestSignatureVerification: { isSignedRequestRequired, allowedWeakAlgorithms: null } },
  ];
  assert.deepEqual(await settle({ settings: { requires_signed_requests: true } }), {
    done: ["Entra now takes signed requests alone."],
    changes: [verification(true)],
  });
  assert.deepEqual(await settle({ settings: { requires_signed_requests: true }, application: demanded }), {
    done: [],
    changes: [],
  });
  assert.deepEqual(await settle({ application: demanded }), {
    done: ["Entra now takes requests without a signature, too."],
    changes: [verification(false)],
  });
});

test("Entra encrypts with Cognito's certificate beside what it has, with one that it has by now, and no more", async () => {
  const settings = { encrypts_assertions: true };
  const verify = { keyId: "v", usage: "Verify", key: "MII", displayName: null, customKeyIdentifier: null };
  const encrypt = { ...verify, keyId: "e", usage: "Encrypt", key: "MIIE" };

  const first = await settle({ settings, application: { keyCredentials: [verify] } });
  assert.deepEqual(first.done, ["Entra now encrypts its assertions for Cognito."]);
  const [[, { keyCredentials, tokenEncryptionKeyId }]] = first.changes as [[string, typeof APPLICATION]];
  assert.deepEqual(keyCredentials, [
    verify,
    {
      keyId: tokenEncryptionKeyId,
      type: "AsymmetricX509Cert",
      usage: "Encrypt",
      key: "MIIE",
      displayName: "CN=Cognito",
    },
  ]);
  assert.deepEqual((await settle({ settings, application: { keyCredentials: [encrypt] } })).changes, [
    ["application", { tokenEncryptionKeyId: "e" }],
  ]);
  const active = { keyCredentials: [encrypt], tokenEncryptionKeyId: "e" };
  assert.deepEqual(await settle({ settings, application: active }), { done: [], changes: [] });
  assert.deepEqual(await settle({ application: active }), {
    done: ["Entra no longer encrypts its assertions."],
    changes: [["application", { tokenEncryptionKeyId: null }]],
  });
});

test("Microsoft's page of apps leads to the first app client, and to what others set where nothing should", async () => {
  const relay_state = "identity_provider=Microsoft";
  assert.deepEqual(await settle({ settings: { relay_state } }), {
    done: ["Microsoft's page of apps now leads to the first app client."],
    changes: [["enterprise", { samlSingleSignOnSettings: { relayState: relay_state } }]],
  });
  assert.deepEqual(await settle({ enterprise: { samlSingleSignOnSettings: { relayState: "theirs" } } }), {
    done: [],
    changes: [],
  });
});

test("a permission that the deployer lacks is told, and what follows from it", async () => {
  await assert.rejects(
    settle({
      answers: {
        "/v1.0/servicePrincipals/sp": () => [
          403,
          {
            error: {
              code: "Authorization_RequestDenied",
              message: "Insufficient privileges to complete the operation.",
            },
          },
        ],
      },
    }),
    {
      name: "UserError",
      code: "entra-call-failed",
      message:
        "dev: Terraform has applied the plan, but what its provider can't write at Entra could not be put right: Microsoft Graph did not do GET /servicePrincipals/sp: HTTP 403, Insufficient privileges to complete the operation. Until then Entra may sign with another certificate than Cognito knows, and nobody signs in.\nTo do: wait a little, or grant the deployer what docs/policies/entra-deploy.json has. Then npm run plan -- dev, and deploy that.",
    },
  );
});
