import assert from "node:assert/strict";
import { test } from "node:test";
import { Entra, LOGIN, TENANT } from "./fixture";

const entra = new Entra();

function discover(parameters: Record<string, string>) {
  return entra.fetch(`${LOGIN}/common/discovery/instance?${new URLSearchParams(parameters)}`);
}

test("version 1.1 names the hosts of Microsoft's clouds and the authority's OpenID configuration", async () => {
  const { status, headers, body } = await discover({
    "api-version": "1.1",
    authorization_endpoint: `${LOGIN}/common/oauth2/authorize`,
  });

  assert.equal(status, 200);
  assert.equal(headers.get("Access-Control-Allow-Origin"), "*");
  assert.equal(headers.get("Cache-Control"), "max-age=86400, private");
  assert.deepEqual(Object.keys(body), ["tenant_discovery_endpoint", "api-version", "metadata"]);
  assert.equal(body.tenant_discovery_endpoint, `${LOGIN}/common/.well-known/openid-configuration`);
  assert.equal(body["api-version"], "1.1");
  assert.deepEqual(body.metadata[0], {
    preferred_network: "login.microsoftonline.com",
    preferred_cache: "login.windows.net",
    aliases: ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"],
  });
});

test("version 1.0 names the OpenID configuration only, version 2.0's for its authorization endpoint", async () => {
  const { status, body } = await discover({
    "api-version": "1.0",
    authorization_endpoint: `${LOGIN}/${TENANT}/oauth2/v2.0/authorize`,
  });

  assert.equal(status, 200);
  assert.deepEqual(body, {
    tenant_discovery_endpoint: `${LOGIN}/${TENANT}/v2.0/.well-known/openid-configuration`,
  });
});

test("an issuer may be given instead of an authorization endpoint", async () => {
  const { body } = await discover({ "api-version": "1.0", issuer: `${LOGIN}/${TENANT}/` });

  assert.equal(body.tenant_discovery_endpoint, `${LOGIN}/${TENANT}/.well-known/openid-configuration`);
});

for (const [mistake, parameters, error, description] of [
  [
    "a host that is not Microsoft's",
    { "api-version": "1.1", authorization_endpoint: "https://login.example/common/oauth2/v2.0/authorize" },
    "invalid_instance",
    "AADSTS50049: Unknown or invalid instance.",
  ],
  [
    "no version",
    { authorization_endpoint: `${LOGIN}/common/oauth2/authorize` },
    "invalid_request",
    "AADSTS500501: Invalid value for 'api-version'.",
  ],
  [
    "another version",
    { "api-version": "2.0", authorization_endpoint: `${LOGIN}/common/oauth2/authorize` },
    "invalid_request",
    "AADSTS500501: Invalid value for 'api-version'.",
  ],
  [
    "neither an authorization endpoint nor an issuer",
    { "api-version": "1.1" },
    "invalid_request",
    "AADSTS500502: Expected exactly one of 'issuer' and 'authorization_endpoint'.",
  ],
  [
    "both of them",
    { "api-version": "1.1", authorization_endpoint: LOGIN, issuer: LOGIN },
    "invalid_request",
    "AADSTS500502: Expected exactly one of 'issuer' and 'authorization_endpoint'.",
  ],
  [
    "an authorization endpoint without TLS",
    { "api-version": "1.1", authorization_endpoint: "http://login.microsoftonline.com/common" },
    "invalid_request",
    "AADSTS50050: The request is malformed: invalid format for 'authorization_endpoint' value.",
  ],
  [
    "an issuer that is no URL",
    { "api-version": "1.1", issuer: "common" },
    "invalid_request",
    "AADSTS50050: The request is malformed: invalid format for 'issuer' value.",
  ],
] as const) {
  test(`instance discovery refuses ${mistake}`, async () => {
    const { status, body } = await discover(parameters);

    assert.deepEqual([status, body.error], [400, error]);
    assert.ok(body.error_description.startsWith(`${description} Trace ID: `), body.error_description);
  });
}
