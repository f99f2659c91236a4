import assert from "node:assert/strict";
import { test } from "node:test";
import { domainReplaced } from "../../../review/rules/domain-replaced";
import { ADDRESSES } from "../../../stacks/addresses";
import { type Edit, findings } from "../support/plans";
import { assertQuietUnlessLost } from "../support/quiet-unless-lost";

const address = ADDRESSES.domain;
const HOST = "acme-dev.auth.eu-west-1.amazoncognito.com";
const found = (edit: Edit) => findings(domainReplaced, { [address]: edit });

test("a new or unchanged domain keeps sign-in up", () => assertQuietUnlessLost(domainReplaced));

test("another domain, a prefix or a custom one, takes sign-in down until the apps have it", () => {
  for (const [domain, host] of [
    ["acme-next", "acme-next.auth.eu-west-1.amazoncognito.com"],
    ["login.acme.com", "login.acme.com"],
  ] as const) {
    assert.deepEqual(found({ action: "replace", replacedFor: ["domain"], after: { domain } }), [
      {
        address,
        means: `Nobody can sign in until every app has its new URLs: the user pool's domain is \`${host}\` instead of \`${HOST}\`, and so is the callback URL at Auth0.`,
      },
    ]);
  }
});

test("a domain that is created again takes sign-in down meanwhile", () => {
  assert.deepEqual(found({ action: "replace", replacedFor: ["user_pool_id"] }), [
    {
      address,
      means: `Nobody can sign in until the domain is there again: the user pool's domain \`${HOST}\` is replaced, because of \`user_pool_id\`.`,
    },
  ]);
});

test("without a domain nobody signs in", () => {
  assert.deepEqual(found({ after: null }), [
    { address, means: `Nobody can sign in: the user pool's domain \`${HOST}\` is destroyed.` },
  ]);
});

test("another certificate, or an attribute that changes by itself, changes no URL", () => {
  assert.deepEqual(
    found({ after: { certificate_arn: "arn:aws:acm:us-east-1:123456789012:certificate/b", version: "2" } }),
    [],
  );
});
