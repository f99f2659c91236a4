import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { auth0Cloud, emptyAuth0Data } from "../../../lab/auth0";
import { Store } from "../../../lab/kit/store";
import type { Cloud } from "../../../lab/network/cloud";
import { CREDENTIALS, NO_WIRE, newTenants } from "./tenant";

async function token(cloud: Cloud, domain: string): Promise<string> {
  const response = await cloud.fetch(
    new Request(`https://${domain}/oauth/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: CREDENTIALS.clientId,
        client_secret: CREDENTIALS.clientSecret,
        audience: `https://${domain}/api/v2/`,
      }),
    }),
  );
  return ((await response.json()) as { access_token: string }).access_token;
}

async function clientNames(cloud: Cloud, domain: string, bearer: string): Promise<string[]> {
  const response = await cloud.fetch(
    new Request(`https://${domain}/api/v2/clients?fields=name`, {
      headers: { authorization: `Bearer ${bearer}` },
    }),
  );
  return ((await response.json()) as { name: string }[]).map(({ name }) => name);
}

async function createClient(cloud: Cloud, domain: string, bearer: string, name: string): Promise<number> {
  const response = await cloud.fetch(
    new Request(`https://${domain}/api/v2/clients`, {
      method: "POST",
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      body: JSON.stringify({ name }),
    }),
  );
  return response.status;
}

test("the cloud owns the tenants' hosts and no other", () => {
  const cloud = auth0Cloud({
    store: new Store(undefined, emptyAuth0Data()),
    credentials: CREDENTIALS,
    wire: NO_WIRE,
  });
  assert.equal(cloud.owns("acme.eu.auth0.com"), true);
  assert.equal(cloud.owns("cdn.auth0.com"), false);
});

test("tenants know nothing about each other", async () => {
  const [one, other] = ["acme-dev.eu.auth0.com", "acme-prod.eu.auth0.com"];
  const store = new Store(undefined, await newTenants(one, other));
  const cloud = auth0Cloud({ store, credentials: CREDENTIALS, wire: NO_WIRE });
  const bearer = await token(cloud, one);
  assert.equal(await createClient(cloud, one, bearer, "web"), 201);
  assert.deepEqual(await clientNames(cloud, one, bearer), ["Terraform", "web"]);
  assert.deepEqual(await clientNames(cloud, other, await token(cloud, other)), ["Terraform"]);
  assert.equal(await createClient(cloud, other, bearer, "api"), 401);
});

test("what is deployed survives a restart of the lab, and so do its tokens", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "auth0-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const domain = "acme.eu.auth0.com";
  const start = async () =>
    auth0Cloud({
      store: new Store(join(folder, "auth0.json"), await newTenants(domain)),
      credentials: CREDENTIALS,
      wire: NO_WIRE,
    });
  const first = await start();
  const bearer = await token(first, domain);
  await createClient(first, domain, bearer, "web");
  assert.deepEqual(await clientNames(await start(), domain, bearer), ["Terraform", "web"]);
});

test("two first tokens at once make one key", async () => {
  const cloud = auth0Cloud({
    store: new Store(undefined, emptyAuth0Data()),
    credentials: CREDENTIALS,
    wire: NO_WIRE,
  });
  const domain = "acme.eu.auth0.com";
  const [one, other] = await Promise.all([token(cloud, domain), token(cloud, domain)]);
  assert.deepEqual(await clientNames(cloud, domain, one), ["Terraform"]);
  assert.deepEqual(await clientNames(cloud, domain, other), ["Terraform"]);
});
