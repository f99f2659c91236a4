import assert from "node:assert/strict";
import { test } from "node:test";
import type { PoolDomain } from "../../../../lab/aws/backend";
import { DeployedPools } from "../../../../lab/aws/user-pools/deployed-pools";
import { FakeBackend, HOST, POOL_ID } from "../cognito-domain/fake-backend";

const prefix: PoolDomain = {
  accountId: "123456789012",
  region: "eu-west-1",
  domain: "acme",
  userPoolId: POOL_ID,
};
const custom: PoolDomain = { ...prefix, domain: "login.acme.example" };

test("a pool is found at its prefix and at its custom domain, and advertises the latter", async () => {
  const backend = new FakeBackend();
  const deployedPools = new DeployedPools(backend);
  assert.equal(deployedPools.poolAt(HOST), undefined);
  await deployedPools.refresh();
  assert.equal(deployedPools.poolAt(HOST)?.id, POOL_ID);
  assert.equal(deployedPools.poolAt("acme.auth.us-east-1.amazoncognito.com"), undefined);
  assert.equal(deployedPools.hostOf(POOL_ID), HOST);

  backend.poolDomains = [prefix, custom];
  await deployedPools.refresh();
  assert.equal(deployedPools.poolAt(HOST), deployedPools.poolAt("login.acme.example"));
  assert.equal(deployedPools.hostOf(POOL_ID), "login.acme.example");
  assert.equal(deployedPools.hostOf("eu-west-1_Other"), undefined);
});

test("of two refreshes the later one counts, however long the earlier takes", async () => {
  const backend = new FakeBackend();
  let answer: (domains: PoolDomain[]) => void = () => {};
  const slow = new Promise<PoolDomain[]>((resolve) => {
    answer = resolve;
  });
  const answers = [slow, Promise.resolve([custom])];
  backend.domains = () => answers.shift() ?? assert.fail("asked too often");
  const deployedPools = new DeployedPools(backend);
  const refreshes = [deployedPools.refresh(), deployedPools.refresh()];
  answer([prefix]);
  await Promise.all(refreshes);
  assert.equal(deployedPools.poolAt(HOST), undefined);
  assert.equal(deployedPools.poolAt("login.acme.example")?.id, POOL_ID);
});

test("a refresh that fails keeps what was known, and the next one replaces it", async () => {
  const backend = new FakeBackend();
  const deployedPools = new DeployedPools(backend);
  await deployedPools.refresh();
  const { domains } = backend;
  backend.domains = () => Promise.reject(new Error("away"));
  await assert.rejects(deployedPools.refresh(), { message: "away" });
  assert.equal(deployedPools.poolAt(HOST)?.id, POOL_ID);
  backend.domains = domains;
  backend.poolDomains = [];
  await deployedPools.refresh();
  assert.equal(deployedPools.poolAt(HOST), undefined);
});
