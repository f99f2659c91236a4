import assert from "node:assert/strict";
import { test } from "node:test";
import { type Check, checksOf } from "../../../../commands/verify/check";
import type { DeepCheck } from "../../../../commands/verify/deep/checks-of-review";
import { joinChecks } from "../../../../commands/verify/deep/join-checks";

const { passed, failed } = checksOf("broker");

const finding = (rule: string, seen: string, hop: "broker" | "entra" = "broker"): DeepCheck => ({
  ...checksOf(hop).failed(rule, `The rule ${rule} finds nothing`, { seen, toDo: "Put it back." }),
  rules: [rule],
});

const WALKED = failed("connection", "Auth0 sends people to Microsoft", {
  of: "dev-waad",
  means: "Nobody gets to Microsoft by it",
  toDo: "npm run drift -- dev",
});

const failedIn = (checks: readonly Check[]) =>
  checks.filter(({ verdict }) => verdict === "failed").map(({ id }) => id);

test("a fault that both see is one failed check, the walk's, with the words of both", () => {
  const unchanged = checksOf("broker").unseen("unchanged", "Auth0 has what was deployed", {
    because: "broker-connection-not-enabled",
  });
  const joined = joinChecks(
    [WALKED],
    [finding("connection-not-enabled", "the connection waad is not enabled"), unchanged],
  );
  assert.deepEqual(joined, [
    {
      ...WALKED,
      means: "Nobody gets to Microsoft by it\nIn the control plane: the connection waad is not enabled",
      toDo: "npm run drift -- dev\nPut it back.",
    },
    { ...unchanged, because: "broker-connection" },
  ]);
});

test("a fault that the walk sees at the next hop is one failed check too", () => {
  const page = checksOf("entra").failed("page", "Microsoft shows its page");
  const joined = joinChecks([page], [finding("connection-weakened", "it has upstream_params")]);
  assert.deepEqual(failedIn(joined), ["entra-page"]);
});

test("of several connections each gets its own words", () => {
  const walked = ["dev-windowslive", "dev-waad"].map((of) => ({ ...WALKED, of }));
  const joined = joinChecks(walked, [
    finding("connection-not-enabled", "the connection waad is not enabled"),
    finding("connection-not-enabled", "the connection windowslive is not enabled"),
  ]);
  assert.deepEqual(
    joined.map(({ of, means }) => `${of}: ${means?.split("\n")[1]}`),
    [
      "dev-windowslive: In the control plane: the connection windowslive is not enabled",
      "dev-waad: In the control plane: the connection waad is not enabled",
    ],
  );
});

test("a change of a hop that no rule minds is the one thing that the walk sees there", () => {
  const walked = failed("microsoft-endpoint", "Auth0 sends people to Microsoft's endpoint");
  const unchanged = failed("unchanged", "Auth0 has what was deployed", {
    seen: "connection waad was changed",
  });
  assert.deepEqual(failedIn(joinChecks([walked], [unchanged])), ["broker-microsoft-endpoint"]);
});

test("faults that nobody can tell to be the same stay apart", () => {
  const others = [finding("gate-not-in-force", "other code"), finding("connection-weakened", "no PKCE")];
  assert.deepEqual(failedIn(joinChecks([WALKED], others)), [
    "broker-connection",
    "broker-gate-not-in-force",
    "broker-connection-weakened",
  ]);
  assert.deepEqual(failedIn(joinChecks([WALKED], [finding("accounts-narrowed", "AzureADMyOrg", "entra")])), [
    "broker-connection",
    "entra-accounts-narrowed",
  ]);
});

test("what only the control planes show is a failed check beside a walk that passes", () => {
  const walked = passed("secret", "Auth0 takes Cognito's client secret");
  const joined = joinChecks([walked], [finding("broker-client-mismatch", "HS256")]);
  assert.deepEqual(failedIn(joined), ["broker-broker-client-mismatch"]);
  assert.ok(joined.every((check) => !("rules" in check)));
});
