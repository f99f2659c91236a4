import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { adoptionOf, isTakenOver, ownedElsewhere } from "../../../commands/adopt/adopted-ids";
import { otherStates, ownedBy, ownState } from "../../../commands/adopt/owned-ids";
import type { Wire } from "../../../commands/clouds/wire";
import { environmentWith } from "../../support/environment";
import { ENVIRONMENT, FOUND } from "./found-chain";

const folder = mkdtempSync(join(tmpdir(), "states-"));
after(() => rmSync(folder, { recursive: true }));

const ADOPTION = adoptionOf(FOUND);
const resource = (type: string, name: string, attributes: object, index_key?: number) => ({
  mode: "managed",
  type,
  name,
  instances: [{ attributes, ...(index_key !== undefined && { index_key }) }],
});
const POOL = resource("aws_cognito_user_pool", "cognito_pool", { id: FOUND.pool.Id });
/** A state that has all that is taken over. */
const ALL = [
  POOL,
  resource("azuread_application", "entra_application", { id: "x", object_id: FOUND.application.id }),
  resource("azuread_service_principal", "entra_service-principal", { object_id: FOUND.servicePrincipal }),
  resource("auth0_client", "auth0_client", { client_id: FOUND.auth0Client.client_id }),
  resource("auth0_client_credentials", "auth0_client-credentials", { client_id: "x" }),
  resource("auth0_connection", "auth0_windowslive", { id: "con_0000000000000001" }, 0),
  resource("auth0_connection_clients", "auth0_windowslive-clients", { connection_id: "x" }, 0),
  resource("auth0_connection", "auth0_waad", { id: "con_0000000000000002" }, 0),
  resource("auth0_connection_clients", "auth0_waad-clients", { connection_id: "x" }, 0),
  resource("aws_cognito_user_pool_domain", "cognito_domain", { id: "acme-dev" }),
  resource("aws_cognito_identity_provider", "cognito_identity-provider", { id: "x" }),
  resource("aws_cognito_user_pool_client", "cognito_client-web", { id: FOUND.clients.web?.ClientId }),
];
const state = (resources: readonly object[]) => JSON.stringify({ resources });
const noWire: Wire = () => assert.fail("nobody is to be asked");

test("a state has each resource by its address, with its id in the cloud", () => {
  const { ids } = ownedBy("dev", state([...ALL, { ...POOL, mode: "data", type: "aws_region" }]));
  assert.equal(ids.size, ALL.length);
  assert.equal(ids.get("auth0_connection.auth0_waad[0]"), "con_0000000000000002");
  assert.equal(ids.get("azuread_application.entra_application"), FOUND.application.id);
});

test("a chain is taken over when the state has all of it", () => {
  const adopted = { ...ENVIRONMENT, adopt: ADOPTION };
  assert.equal(isTakenOver(adopted, ownedBy("dev", state(ALL))), true);
  assert.equal(isTakenOver(adopted, ownedBy("dev", state(ALL.slice(1)))), false);
  assert.equal(isTakenOver(ENVIRONMENT, ownedBy("dev", state(ALL))), false);
});

test("what the environment's own state has of the chain is no obstacle, and something else in its place is", () => {
  assert.deepEqual(ownedElsewhere(ADOPTION, ownedBy("dev", state(ALL)), []), []);
  const other = resource("aws_cognito_user_pool", "cognito_pool", { id: "eu-west-1_Other" });
  assert.deepEqual(ownedElsewhere(ADOPTION, ownedBy("dev", state([other])), []), [
    {
      where: "The state of dev, aws_cognito_user_pool.cognito_pool",
      told: "it is eu-west-1_Other already, which a deploy has made; eu-west-1_AbCdEf123 would be a second one",
      toDo: "take the chain over into an environment that was never deployed",
    },
  ]);
});

test("what another environment's state has is that environment's", () => {
  const test_ = ownedBy("test", state([POOL]));
  assert.deepEqual(ownedElsewhere(ADOPTION, ownedBy("dev", undefined), [test_]), [
    {
      where: "The state of test, aws_cognito_user_pool.cognito_pool",
      told: "eu-west-1_AbCdEf123 (aws_cognito_user_pool) is that environment's: two states would each put back what the other one has changed",
      toDo: "leave it to test",
    },
  ]);
});

test("local states are read, also those of environments whose file is gone", async () => {
  writeFileSync(join(folder, "terraform.dev.tfstate"), state([]));
  writeFileSync(join(folder, "terraform.gone.tfstate"), state([POOL]));
  const others = await otherStates("dev", [ENVIRONMENT], noWire, folder);
  assert.deepEqual(
    others.map(({ by, ids }) => [by, ...ids.values()]),
    [["gone", FOUND.pool.Id]],
  );
  assert.equal((await ownState(ENVIRONMENT, {}, noWire, folder)).ids.size, 0);
  assert.deepEqual(await otherStates("dev", [], noWire, join(folder, "none")), []);
});

const inS3 = (name: string) => ({
  ...environmentWith({ state: { s3: { bucket: "acme", region: "eu-west-1", key: `${name}/state` } } }),
  name,
});
const KEYS = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "aws-secret" };

test("a state in S3 is read, and that it can't be is told", async () => {
  const answering = (status: number, text: string) =>
    ownState(inS3("prod"), KEYS, async () => ({ status, text }), folder);
  assert.equal((await answering(200, state(ALL))).ids.size, ALL.length);
  assert.equal((await answering(404, "<Code>NoSuchKey</Code>")).ids.size, 0);
  await assert.rejects(answering(403, "<Code>AccessDenied</Code>"), {
    message:
      "prod: its state can't be read: acme/prod/state can't be read (AccessDenied). Nothing was changed.\nTo do: grant s3:GetObject and s3:ListBucket of docs/policies/aws-deploy.json, then run the same command again.",
  });
});
