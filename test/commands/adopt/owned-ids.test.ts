import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { adoptedIdsOf, findOwnedElsewhere, isAdopted } from "../../../commands/adopt/adopted-ids";
import { ownedIdsIn, readOthersIds, readOwnIds } from "../../../commands/adopt/owned-ids";
import { adoptedBroker } from "../../../commands/adopt/routes/broker";
import type { Fetch } from "../../../commands/clouds/https";
import { parseState } from "../../../commands/state/state";
import { environmentWith } from "../../support/environment";
import { resourceIn, stateText } from "../state/state-text";
import { ENVIRONMENT, FOUND, JOINED } from "./found-chain";

const folder = mkdtempSync(join(tmpdir(), "states-"));
after(() => rmSync(folder, { recursive: true }));

const ADOPTION = adoptedIdsOf(FOUND, ENVIRONMENT, adoptedBroker.idsOf(FOUND));
const POOL = resourceIn("aws_cognito_user_pool", "cognito_pool", { id: FOUND.pool.Id });
/** The resources that are adopted. */
const ALL = [
  POOL,
  resourceIn("azuread_application", "entra_application", { id: "x", object_id: FOUND.application.id }),
  resourceIn("azuread_service_principal", "entra_service-principal", { object_id: FOUND.servicePrincipal }),
  resourceIn("auth0_client", "auth0_client", { client_id: FOUND.auth0Client.client_id }),
  resourceIn("auth0_client_credentials", "auth0_client-credentials", { client_id: "x" }),
  resourceIn("auth0_connection", "auth0_windowslive", { id: "con_0000000000000001" }, 0),
  resourceIn("auth0_connection_clients", "auth0_windowslive-clients", { connection_id: "x" }, 0),
  resourceIn("auth0_connection", "auth0_waad", { id: "con_0000000000000002" }, 0),
  resourceIn("auth0_connection_clients", "auth0_waad-clients", { connection_id: "x" }, 0),
  resourceIn("aws_cognito_user_pool_domain", "cognito_domain", { id: "acme-dev" }),
  resourceIn("aws_cognito_identity_provider", "cognito_identity-provider", { id: "x" }),
  resourceIn("aws_cognito_user_pool_client", "cognito_client-web", { id: FOUND.clients.web?.ClientId }),
];
const idsIn = (environment: string, resources: readonly object[]) =>
  ownedIdsIn(environment, parseState(stateText(resources), "a state"));
const noFetch: Fetch = () => assert.fail("no cloud needs to be asked");

test("a state has each resource by its address, with its id in the cloud", () => {
  const { ids } = idsIn("dev", [...ALL, { ...POOL, mode: "data", type: "aws_region" }]);
  assert.equal(ids.size, ALL.length);
  assert.equal(ids.get("auth0_connection.auth0_waad[0]"), "con_0000000000000002");
  assert.equal(ids.get("azuread_application.entra_application"), FOUND.application.id);
});

test("a chain is adopted when the state has all of it", () => {
  const adopted = { ...ENVIRONMENT, adopt: ADOPTION };
  assert.equal(isAdopted(adopted, idsIn("dev", ALL)), true);
  assert.equal(isAdopted(adopted, idsIn("dev", ALL.slice(1))), false);
  assert.equal(isAdopted(ENVIRONMENT, idsIn("dev", ALL)), false);
});

test("the chain in the environment's own state is no obstacle, and something else in its place is", () => {
  assert.deepEqual(findOwnedElsewhere(ADOPTION, ENVIRONMENT, FOUND.pool.Id, idsIn("dev", ALL), []), []);
  const other = resourceIn("aws_cognito_user_pool", "cognito_pool", { id: "eu-west-1_Other" });
  assert.deepEqual(findOwnedElsewhere(ADOPTION, ENVIRONMENT, FOUND.pool.Id, idsIn("dev", [other]), []), [
    {
      where: "The state of dev, aws_cognito_user_pool.cognito_pool",
      message: "an earlier deploy has made eu-west-1_Other there; eu-west-1_AbCdEf123 would be a second one",
      toDo: "adopt the chain in an environment that was never deployed",
    },
  ]);
});

test("what another environment's state has belongs to that environment", () => {
  const test_ = idsIn("test", [POOL]);
  assert.deepEqual(
    findOwnedElsewhere(ADOPTION, ENVIRONMENT, FOUND.pool.Id, ownedIdsIn("dev", undefined), [test_]),
    [
      {
        where: "The state of test, aws_cognito_user_pool.cognito_pool",
        message:
          "eu-west-1_AbCdEf123 (aws_cognito_user_pool) belongs to that environment: two states would each undo the other's changes",
        toDo: "leave it to test",
      },
    ],
  );
});

test("local states are read, those of environments whose file is gone too", async () => {
  writeFileSync(join(folder, "terraform.dev.tfstate"), stateText([]));
  writeFileSync(join(folder, "terraform.gone.tfstate"), stateText([POOL]));
  const others = await readOthersIds("dev", [ENVIRONMENT], noFetch, folder);
  assert.deepEqual(
    others.map(({ environment, ids }) => [environment, ...ids.values()]),
    [["gone", FOUND.pool.Id]],
  );
  assert.equal((await readOwnIds(ENVIRONMENT, {}, noFetch, folder)).ids.size, 0);
  assert.deepEqual(await readOthersIds("dev", [], noFetch, join(folder, "none")), []);
});

const inS3 = (name: string) => ({
  ...environmentWith({ state: { s3: { bucket: "acme", region: "eu-west-1", key: `${name}/state` } } }),
  name,
});
const KEYS = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "aws-secret" };

test("a state in S3 is read, or the error says why not", async () => {
  const answering = (status: number, text: string) =>
    readOwnIds(inS3("prod"), KEYS, async () => new Response(text, { status }), folder);
  assert.equal((await answering(200, stateText(ALL))).ids.size, ALL.length);
  assert.equal((await answering(404, "<Code>NoSuchKey</Code>")).ids.size, 0);
  await assert.rejects(answering(403, "<Code>AccessDenied</Code>"), {
    code: "aws-permission-missing",
    message:
      "AWS does not let these credentials read s3://acme/prod/state.\nTo do: grant them s3:GetObject on it and s3:ListBucket, as docs/policies/aws-deploy.json does, then run the same command again.",
  });
});

test("an identity provider in a joined pool belongs to the environment that has it", () => {
  const adoption = adoptedIdsOf(FOUND, JOINED, adoptedBroker.idsOf(FOUND));
  const id = `${FOUND.pool.Id}:Auth0`;
  const provider = resourceIn("aws_cognito_identity_provider", "cognito_identity-provider", { id });
  const found = (own: readonly object[], others: readonly object[]) =>
    findOwnedElsewhere(adoption, JOINED, FOUND.pool.Id, idsIn("dev", own), [idsIn("test", others)]).map(
      ({ where }) => where,
    );
  assert.deepEqual(found([provider], [POOL]), []); // whoever owns the pool
  assert.deepEqual(found([], [provider]), [
    "The state of test, aws_cognito_identity_provider.cognito_identity-provider",
  ]);
});
