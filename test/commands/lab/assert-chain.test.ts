import assert from "node:assert/strict";
import { test } from "node:test";
import {
  assertNothingForbidden,
  assertSignInsAsExpected,
  assertVerified,
} from "../../../commands/lab/assert-chain";
import type { Report } from "../../../commands/lab/deploy-chain";
import { reviewOf } from "../../../review/review";
import { NOW, PLANNED, planWith } from "../../review/support/plans";

const NOWHERE = { web: [{ redirect_uris: [] }] };

/** A plan that changes nothing of a chain whose app registration has no redirect URI. */
const DISAGREEING = planWith({
  "azuread_application.entra_application": { action: "nothing", before: NOWHERE, after: NOWHERE },
});

test("a chain whose hops agree is not forbidden", () =>
  assertNothingForbidden(reviewOf(planWith({}), PLANNED, { now: NOW })));

test("a chain whose hops disagree is forbidden, though its plan changes nothing", () => {
  const review = reviewOf(DISAGREEING, PLANNED, { now: NOW });
  assert.equal(review.verdict, "nothing");
  assert.throws(() => assertNothingForbidden(review), {
    name: "UserError",
    code: "chain-forbidden",
    message:
      /^The rules forbid what is deployed in dev:\n {2}redirect-uri-not-registered: .* lacks the redirect URI https:\/\/acme-dev\.eu\.auth0\.com\/login\/callback \(AADSTS50011\)\.$/,
  });
});

test("a waived rule does not make a chain forbidden", () => {
  const waivers = [{ rule: "redirect-uri-not-registered", reason: "a trial", until: "2099-12-31" }] as const;
  assertNothingForbidden(reviewOf(DISAGREEING, { ...PLANNED, waivers: [...waivers] }, { now: NOW }));
});

const signIn = (account: string, expected: "signed in" | "refused", seen: "signed in" | "refused") =>
  ({
    account,
    expected,
    seen,
    reason: seen === "refused" ? "AADSTS50020" : null,
  }) as Report["signIns"][number];

test("sign-ins that end as expected are fine, refused ones too", () =>
  assertSignInsAsExpected({
    signIns: [signIn("hana", "signed in", "signed in"), signIn("dora", "refused", "refused")],
  }));

test("a sign-in that ends otherwise is named, with the reason", () => {
  const signIns = [signIn("hana", "signed in", "refused"), signIn("dora", "refused", "signed in")];
  assert.throws(() => assertSignInsAsExpected({ signIns }), {
    code: "unexpected-sign-in",
    message: `Not every sign-in ended as expected:
  hana: expected signed in, seen refused: AADSTS50020
  dora: expected refused, seen signed in`,
  });
});

const issuer = {
  id: "broker-issuer",
  hop: "broker",
  statement: "Auth0's issuer is the one that Cognito expects",
} as const;

test("a live chain in which no check failed is fine, also if one could not be made", () =>
  assertVerified({
    environment: "lab",
    verification: {
      checks: [
        { ...issuer, verdict: "passed" },
        { ...issuer, verdict: "unseen" },
      ],
      milliseconds: 1,
    },
  }));

test("a check of the live chain that failed is named, with the command that says more", () => {
  const verification = { checks: [{ ...issuer, verdict: "failed" as const }], milliseconds: 1 };
  assert.throws(() => assertVerified({ environment: "lab", verification }), {
    name: "UserError",
    code: "chain-not-verified",
    message: `Not all is right with the live chain of lab:
  broker-issuer: not so: Auth0's issuer is the one that Cognito expects
To do: eval "$(npm run -s lab -- env)" && npm run verify -- lab`,
  });
});
