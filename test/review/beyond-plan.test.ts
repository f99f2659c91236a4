import assert from "node:assert/strict";
import { test } from "node:test";
import { type BeyondPlanOptions, findBeyondPlan } from "../../review/beyond-plan";
import type { CloudFacts } from "../../review/chain";
import type { CognitoFacts } from "../../review/cognito-facts";
import { Secret, textAt, type Values } from "../../review/value";
import { ADDRESSES, addressOfAppClient } from "../../stacks/addresses";
import { type Edit, planWith } from "./support/plans";

const OPTIONS: BeyondPlanOptions = { modeOf: () => "made", isResetShown: false };
const ADOPTED: BeyondPlanOptions = { ...OPTIONS, modeOf: () => "adopted" };
const WEB = addressOfAppClient("web");

const idOf = (address: string, name: string) =>
  textAt(planWith({}).resources.find((each) => each.address === address)?.before, name) ?? "";

type Edits = Readonly<Record<string, Edit>>;

/** What is found of a plan with some edits, where the clouds had one thing and have another. */
function find(edits: Edits, before: CloudFacts, after: CloudFacts, options: Partial<BeyondPlanOptions> = {}) {
  return findBeyondPlan(planWith(edits), before, after, { ...OPTIONS, ...options }).map(
    ({ of, member, before: old, after: left }) => [of, member, old, left],
  );
}

const cognito = (facts: Partial<CognitoFacts>): CloudFacts => ({
  cognito: { userPool: { Id: "pool" }, clients: [], ...facts },
});
const pool = (settings: Values) => cognito({ userPool: { Id: "pool", ...settings } });
const PROTECTED: Edits = {
  [ADDRESSES.pool]: { before: { deletion_protection: "INACTIVE" }, after: { deletion_protection: "ACTIVE" } },
};

const HAND_MADE = {
  LambdaConfig: { PreSignUp: "function", InboundFederation: { LambdaArn: "federation" } },
  MfaConfiguration: "OPTIONAL",
  UserPoolTags: { team: "portal" },
  DeletionProtection: "INACTIVE",
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
  EstimatedNumberOfUsers: 12,
};

test("an update that resets a trigger, MFA or sign-up beyond what it showed is found, each where it is", () => {
  const reset = {
    LambdaConfig: {},
    MfaConfiguration: "OFF",
    UserPoolTags: {},
    DeletionProtection: "ACTIVE",
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    EstimatedNumberOfUsers: 13,
  };
  assert.deepEqual(find(PROTECTED, pool(HAND_MADE), pool(reset), ADOPTED), [
    ["user pool", "LambdaConfig.PreSignUp", "function", undefined],
    ["user pool", "LambdaConfig.InboundFederation.LambdaArn", "federation", undefined],
    ["user pool", "MfaConfiguration", "OPTIONAL", "OFF"],
    ["user pool", "UserPoolTags.team", "portal", undefined],
    ["user pool", "AdminCreateUserConfig.AllowAdminCreateUserOnly", false, true],
  ]);
});

test("what a plan showed, what moves by itself and what the cloud fills in is nothing beyond it", () => {
  const after = {
    ...HAND_MADE,
    DeletionProtection: "ACTIVE",
    EstimatedNumberOfUsers: 13,
    LastModifiedDate: 2,
    UserPoolAddOns: { AdvancedSecurityMode: "OFF" },
  };
  assert.deepEqual(find(PROTECTED, pool({ ...HAND_MADE, LastModifiedDate: 1 }), pool(after)), []);
});

test("a trigger that a plan showed to change is shown by either of its names", () => {
  const edits: Edits = {
    [ADDRESSES.pool]: {
      before: { lambda_config: [{ pre_token_generation: "old" }] },
      after: { lambda_config: [{ pre_token_generation: "new" }] },
    },
  };
  const config = (LambdaArn: string) => ({
    LambdaConfig: { PreTokenGeneration: LambdaArn, PreTokenGenerationConfig: { LambdaArn } },
  });
  assert.deepEqual(find(edits, pool(config("old")), pool(config("new"))), []);
});

test("what a waived rule said would be reset is not told again", () => {
  const [before, after] = [pool(HAND_MADE), pool({ ...HAND_MADE, LambdaConfig: { PreSignUp: "function" } })];
  assert.equal(find(PROTECTED, before, after).length, 1);
  assert.deepEqual(find(PROTECTED, before, after, { isResetShown: true }), []);
});

test("what somebody else changes of something that the plan leaves alone is not the plan's", () => {
  assert.deepEqual(find({}, pool(HAND_MADE), pool({})), []);
  const onlyApp: Edits = { [ADDRESSES.application]: { after: { display_name: "Other" } } };
  assert.deepEqual(find(onlyApp, pool(HAND_MADE), pool({})), []);
});

test("a token that lives longer than the plan showed is found, with the app client's id", () => {
  const ClientId = idOf(WEB, "id");
  const client = (AccessTokenValidity: number) =>
    cognito({
      clients: [{ ClientId, AccessTokenValidity, CallbackURLs: ["https://a"] }, { ClientId: "other" }],
    });
  const edits: Edits = { [WEB]: { after: { callback_urls: ["https://b"] } } };
  const [found] = findBeyondPlan(planWith(edits), client(15), client(900), ADOPTED);
  assert.deepEqual(
    [found?.id, found?.address, found?.member, found?.before, found?.after],
    [ClientId, WEB, "AccessTokenValidity", 15, 900],
  );
});

test("what a deploy sets at an enterprise application is shown by other resources of the plan", () => {
  const [clientId, application, servicePrincipal] = [
    idOf(ADDRESSES.application, "client_id"),
    idOf(ADDRESSES.application, "object_id"),
    idOf(ADDRESSES.servicePrincipal, "object_id"),
  ];
  const facts = (thumbprint: string, tags: string[]): CloudFacts => ({
    entra: {
      applications: [{ id: application, tags, tokenEncryptionKeyId: thumbprint }],
      servicePrincipals: [
        { id: servicePrincipal, appId: clientId, tags, preferredTokenSigningKeyThumbprint: thumbprint },
      ],
    },
  });
  const hidden = (hide: boolean) => ({ "feature_tags.0.hide": hide });
  const edits: Edits = {
    [ADDRESSES.application]: { before: hidden(true), after: hidden(false) },
    [ADDRESSES.servicePrincipal]: { before: hidden(true), after: hidden(false) },
  };
  assert.deepEqual(find(edits, facts("A", ["HideApp"]), facts("B", [])), []);
  assert.deepEqual(
    find(
      { [ADDRESSES.application]: { after: { display_name: "New" } } },
      facts("A", ["HideApp"]),
      facts("B", []),
    ).map(([of, member]) => [of, member]),
    [
      ["app registration", "tags"],
      ["service principal", "tags"],
    ],
  );
});

test("what Entra copies to the service principal is nothing beyond a plan of the app registration", () => {
  const clientId = idOf(ADDRESSES.application, "client_id");
  const [application, servicePrincipal] = [
    idOf(ADDRESSES.application, "object_id"),
    idOf(ADDRESSES.servicePrincipal, "object_id"),
  ];
  const facts = (displayName: string, notes: string, appRoleAssignmentRequired: boolean): CloudFacts => ({
    entra: {
      applications: [{ id: application, displayName, notes, passwordCredentials: [{ keyId: displayName }] }],
      servicePrincipals: [
        {
          id: servicePrincipal,
          appId: clientId,
          displayName,
          replyUrls: [displayName],
          appRoleAssignmentRequired,
        },
      ],
    },
  });
  const edits: Edits = {
    [ADDRESSES.application]: { before: { display_name: "Old" }, after: { display_name: "New" } },
  };
  assert.deepEqual(find(edits, facts("Old", "n", true), facts("New", "n", true)), []);
  assert.deepEqual(find(edits, facts("Old", "n", true), facts("New", "", false)), [
    ["app registration", "notes", "n", ""],
    ["service principal", "appRoleAssignmentRequired", true, false],
  ]);
});

test("an Auth0 application's secret that is another one is found, and stays secret", () => {
  const clientId = idOf(ADDRESSES.auth0Client, "client_id");
  const facts = (secret: string, logo_uri?: string): CloudFacts => ({
    auth0: {
      bound: [],
      clients: [
        {
          clientId,
          connections: [],
          properties: { client_secret: new Secret(secret), ...(logo_uri !== undefined && { logo_uri }) },
        },
      ],
    },
  });
  const edits: Edits = { [ADDRESSES.auth0Client]: { after: { callbacks: [] } } };
  assert.deepEqual(
    JSON.stringify(find(edits, facts("one", "https://acme.com/logo.png"), facts("another"))),
    JSON.stringify([
      ["Auth0 application", "client_secret", "(secret)", "(secret)"],
      ["Auth0 application", "logo_uri", "https://acme.com/logo.png", undefined],
    ]),
  );
});

test("of a connection, everything but its options is compared: those have names of their own", () => {
  const address = "auth0_connection.auth0_waad[0]";
  const id = idOf(address, "id");
  const facts = (team: string, domain_aliases: readonly string[]): CloudFacts => ({
    auth0: {
      bound: [],
      clients: [],
      connections: [
        { id, name: "dev-waad", properties: { metadata: { team }, options: { domain_aliases } } },
      ],
    },
  });
  const edits: Edits = { [address]: { after: { show_as_button: false } } };
  assert.deepEqual(find(edits, facts("portal", ["acme.com"]), facts("other", [])), [
    ["connection", "metadata.team", "portal", "other"],
  ]);
});

test("where nobody could look before or after, nothing is compared", () => {
  assert.deepEqual(find(PROTECTED, {}, pool({})), []);
  assert.deepEqual(find(PROTECTED, pool(HAND_MADE), {}), []);
});
