import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { DeployedChain } from "../support/deployed-chain";
import { deployedFile } from "../support/environment-file";
import { APPLICATION } from "../support/ownership/entra/application";
import { APPLICATION_PASSWORD } from "../support/ownership/entra/application-password";
import {
  readDirectory,
  readServicePrincipal,
  updateServicePrincipal,
} from "../support/ownership/entra/directory";
import { SERVICE_PRINCIPAL } from "../support/ownership/entra/service-principal";
import { testEveryArgument } from "../support/ownership/every-argument";

const CHANGES = { "microsoft.accounts": "organizations" };
const file = () => deployedFile(CHANGES);

describe("what somebody sets by hand of Entra's resources", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(CHANGES);
  });
  after(() => chain.close());

  testEveryArgument({
    resources: [APPLICATION, SERVICE_PRINCIPAL, APPLICATION_PASSWORD],
    chain: () => chain,
    file,
    readClouds: readDirectory,
  });

  test("keeps people out whom an administrator shut out, whatever is deployed", async () => {
    const { accountEnabled, appRoleAssignmentRequired } = await readServicePrincipal(chain);
    assert.deepEqual([accountEnabled, appRoleAssignmentRequired], [false, true]);
    assert.match((await chain.signIn("hana")).message, /AADSTS7000112/);
    await updateServicePrincipal(chain, { accountEnabled: true });
    assert.match((await chain.signIn("hana")).message, /AADSTS50105/);
  });

  test("does not stop a rotation, which keeps it", async () => {
    const before = await readDirectory(chain);
    const { code, stdout, stderr } = await chain.command("rotate", "dev", "--yes");
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(await readDirectory(chain), before);
    const plan = await chain.command("plan", "dev");
    assert.equal(plan.code, 0, plan.stdout + plan.stderr);
  });
});
