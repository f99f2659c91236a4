import assert from "node:assert/strict";
import { test } from "node:test";
import type { Check } from "../../../../commands/verify/check";
import { checksOfReview } from "../../../../commands/verify/deep/checks-of-review";
import type { Review, ReviewedChange, ReviewedFinding } from "../../../../review/review";
import { reviewWith } from "../../github/fixture";

const CHAIN = ["cognito", "broker", "entra"] as const;

const drift = (changes: Partial<Review> = {}): Review => reviewWith({ kind: "drift", ...changes });

const finding = (
  id: ReviewedFinding["id"],
  address: string,
  other: Partial<ReviewedFinding> = {},
): ReviewedFinding => ({
  ...{ id, address, severity: "forbidden" },
  people: "Nobody can sign in",
  cause: "Cognito expects the issuer `x`",
  means: "Nobody can sign in: Cognito expects the issuer x.",
  fix: "Put `x` back.",
  mend: "Put x back.",
  ...other,
});

const change = (address: string, other: Partial<ReviewedChange> = {}): ReviewedChange => ({
  ...{ hop: "Cognito", resource: "identity provider", address, action: "update" },
  differences: [{ attribute: "provider_details.oidc_issuer", text: "x → y" }],
  ...other,
});

const PROVIDER = "aws_cognito_identity_provider.cognito_identity-provider";
const PASSWORD = "azuread_application_password.entra_password";

const notPassed = (checks: readonly Check[]) =>
  checks.filter(({ verdict }) => verdict !== "passed").map(({ id, verdict }) => `${verdict} ${id}`);

test("a chain without drift passes three checks of each hop that it has, and one of its file", () => {
  const ids = (hops: Parameters<typeof checksOfReview>[1]) =>
    checksOfReview(drift(), hops).map(({ id, verdict }) => `${verdict} ${id}`);
  assert.deepEqual(ids(CHAIN), [
    ...["cognito", "broker", "entra"].flatMap((hop) =>
      ["rules", "unchanged", "besides"].map((what) => `passed ${hop}-${what}`),
    ),
    "passed machine-file-deployed",
  ]);
  assert.equal(ids(["cognito", "entra"]).length, 7);
});

test("what a rule finds is a failed check of the hop of its resource, in the rule's words", () => {
  const checks = checksOfReview(
    drift({ findings: [finding("issuer-mismatch", PROVIDER)], changes: [change(PROVIDER)] }),
    CHAIN,
  );
  assert.deepEqual(checks[0], {
    id: "cognito-issuer-mismatch",
    hop: "cognito",
    verdict: "failed",
    statement: "The rule issuer-mismatch finds nothing",
    seen: "Cognito expects the issuer x",
    means: "Nobody can sign in",
    toDo: "Put x back.",
    rules: ["issuer-mismatch"],
  });
  assert.deepEqual(notPassed(checks), ["failed cognito-issuer-mismatch", "unseen cognito-unchanged"]);
  assert.equal(checks[1]?.because, "cognito-issuer-mismatch");
});

test("one resource against several rules is one fault, and what is wrong comes before what is too much", () => {
  const [first] = checksOfReview(
    drift({
      findings: [
        finding("beyond-the-stack", PROVIDER, { cause: "it has `y`", people: "Codes can go elsewhere" }),
        finding("callback-removed", PROVIDER, { cause: "`x` is removed" }),
      ],
      changes: [change(PROVIDER)],
    }),
    CHAIN,
  );
  assert.equal(first?.id, "cognito-callback-removed");
  assert.equal(first?.seen, "x is removed\nit has y");
  assert.equal(first?.means, "Nobody can sign in. Codes can go elsewhere");
  assert.equal(first?.toDo, "Put x back.");
});

test("resources of one hop are a fault each", () => {
  const findings = [
    finding("broker-client-mismatch", "auth0_client.auth0_client"),
    finding("connection-not-enabled", "auth0_connection_clients.auth0_waad-clients[0]"),
  ];
  assert.deepEqual(notPassed(checksOfReview(drift({ findings }), CHAIN)), [
    "failed broker-broker-client-mismatch",
    "failed broker-connection-not-enabled",
  ]);
});

test("what is waived, and a note, is no failed check", () => {
  const waiver = { reason: "a trial", until: "2099-12-31", expired: false };
  const findings = [
    finding("issuer-mismatch", PROVIDER, { waiver }),
    finding("secret-renewed", PASSWORD, { severity: "note" }),
  ];
  assert.deepEqual(notPassed(checksOfReview(drift({ findings }), CHAIN)), []);
});

test("a change that no rule minds fails the check of its hop alone, with what was changed and the way back", () => {
  const check = checksOfReview(drift({ changes: [change(PROVIDER)] }), CHAIN).find(
    ({ verdict }) => verdict === "failed",
  );
  assert.deepEqual(check, {
    id: "cognito-unchanged",
    hop: "cognito",
    verdict: "failed",
    statement: "Cognito has what was deployed",
    seen: "identity provider was changed\n  provider_details.oidc_issuer: x → y",
    means: "It was changed outside Terraform, and no rule knows what that means for people",
    toDo: "npm run plan -- dev shows what a deploy would put back.",
  });
});

test("a secret that is gone is told where it is used", () => {
  const checks = checksOfReview(
    drift({
      findings: [finding("app-registration-mismatch", "auth0_connection.auth0_microsoft[0]")],
      changes: [change(PASSWORD, { hop: "Entra", resource: "client secret", action: "delete" })],
    }),
    CHAIN,
  );
  assert.deepEqual(notPassed(checks), ["failed broker-app-registration-mismatch", "unseen entra-unchanged"]);
  assert.equal(
    checks.find(({ id }) => id === "entra-unchanged")?.because,
    "broker-app-registration-mismatch",
  );
});

test("what nobody could look at is unseen at its hop, with the reason", () => {
  const why = "That takes the scope read:actions";
  const what = "the gate in force, and the connections enabled for its clients";
  const [check, ...others] = checksOfReview(drift({ notSeen: [{ what, why }] }), CHAIN).filter(
    ({ verdict }) => verdict === "unseen",
  );
  assert.deepEqual(others, []);
  assert.equal(check?.id, "broker-besides");
  assert.equal(check?.means, `Not looked at: ${what}. ${why}`);
  const all = [{ what: "what the clouds have besides the plan", why }];
  assert.deepEqual(notPassed(checksOfReview(drift({ notSeen: all }), CHAIN)), [
    "unseen cognito-besides",
    "unseen broker-besides",
    "unseen entra-besides",
  ]);
});

test("an environment file that is ahead of its deployment is a failed check", () => {
  const check = checksOfReview(drift({ isAhead: true }), CHAIN).at(-1);
  assert.deepEqual([check?.verdict, check?.id], ["failed", "machine-file-deployed"]);
  assert.equal(check?.toDo, "npm run plan -- dev shows what a deploy would change");
});

test("what Terraform itself refuses is a failed check of its hop", () => {
  const refusals = [{ address: "auth0_client.auth0_client", message: "Resource postcondition failed" }];
  assert.deepEqual(notPassed(checksOfReview(drift({ refusals }), CHAIN)), ["failed broker-refusal"]);
});

test("a resource of an extension is at the hop of its type", () => {
  const address = "auth0_log_stream.extension_logs";
  assert.deepEqual(notPassed(checksOfReview(drift({ changes: [change(address, { hop: "Team" })] }), CHAIN)), [
    "failed broker-unchanged",
  ]);
});
