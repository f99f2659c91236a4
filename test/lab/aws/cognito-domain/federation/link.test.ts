import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProviderLink } from "../../../../../lab/aws/backend";
import { findLink } from "../../../../../lab/aws/cognito-domain/federation/link";

const link = (attributeName: string, attributeValue: string, username: string): ProviderLink => ({
  providerName: "Microsoft",
  attributeName,
  attributeValue,
  username,
});

const links = [link("email", "Ada@acme.example", "by e-mail"), link("Cognito_Subject", "ada", "by ID")];

function usernameFor(
  userId: string,
  attributes: Readonly<Record<string, string>>,
  CaseSensitive = true,
): string | undefined {
  const userPool = { SchemaAttributes: [], UsernameConfiguration: { CaseSensitive } };
  return findLink(links, { userId, attributes, userPool })?.username;
}

test("a link by the person's ID goes before a link by an attribute", () => {
  assert.equal(usernameFor("ada", { email: "Ada@acme.example" }), "by ID");
  assert.equal(usernameFor("bob", { email: "Ada@acme.example" }), "by e-mail");
  assert.equal(usernameFor("bob", { name: "Ada@acme.example" }), undefined);
  assert.equal(usernameFor("Ada", {}), undefined);
});

test("a pool that ignores case compares e-mail addresses without it", () => {
  assert.equal(usernameFor("bob", { email: "ada@acme.example" }), undefined);
  assert.equal(usernameFor("bob", { email: "ada@ACME.example" }, false), "by e-mail");
});
