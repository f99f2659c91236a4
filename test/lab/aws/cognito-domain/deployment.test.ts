import assert from "node:assert/strict";
import { test } from "node:test";
import type { PoolDomain } from "../../../../lab/aws/backend";
import { Deployment } from "../../../../lab/aws/cognito-domain";
import { FakeBackend, HOST, POOL_ID } from "./fake-backend";

const prefix: PoolDomain = {
  accountId: "123456789012",
  region: "eu-west-1",
  domain: "acme",
  userPoolId: POOL_ID,
};
const custom: PoolDomain = { ...prefix, domain: "login.acme.example" };

test("a pool is found at its prefix in its region and at its custom domain, and advertises the latter", async () => {
  const backend = new FakeBackend();
  const deployment = new Deployment(backend);
  assert.equal(deployment.poolAt(HOST), undefined);
  await deployment.refresh();
  assert.equal(deployment.poolAt(HOST)?.id, POOL_ID);
  assert.equal(deployment.poolAt("acme.auth.us-east-1.amazoncognito.com"), undefined);
  assert.equal(deployment.hostOf(POOL_ID), HOST);

  backend.poolDomains = [prefix, custom];
  await deployment.refresh();
  assert.equal(deployment.poolAt(HOST), deployment.poolAt("login.acme.example"));
  assert.equal(deployment.hostOf(POOL_ID), "login.acme.example");
  assert.equal(deployment.hostOf("eu-west-1_Other"), undefined);
});

test("of two refreshes the later one counts, however long the earlier takes", async () => {
  const backend = new FakeBackend();
  let answer: (domains: PoolDomain[]) => void = () => {};
  const slow = new Promise<PoolDomain[]>((resolve) => {
    answer = resolve;
  });
  const answers = [slow, Promise.resolve([custom])];
  backend.domains = () => answers.shift() ?? assert.fail("asked too often");
  const deployment = new Deployment(backend);
  const refreshes = [deployment.refresh(), deployment.refresh()];
  answer([prefix]);
  await Promise.all(refreshes);
  assert.equal(deployment.poolAt(HOST), undefined);
  assert.equal(deployment.poolAt("login.acme.example")?.id, POOL_ID);
});

test("a refresh that fails leaves what was known, and the next one mends it", async () => {
  const backend = new FakeBackend();
  const deployment = new Deployment(backend);
  await deployment.refresh();
  const { domains } = backend;
  backend.domains = () => Promise.reject(new Error("away"));
  await assert.rejects(deployment.refresh(), { message: "away" });
  assert.equal(deployment.poolAt(HOST)?.id, POOL_ID);
  backend.domains = domains;
  backend.poolDomains = [];
  await deployment.refresh();
  assert.equal(deployment.poolAt(HOST), undefined);
});
