import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { explainWhy } from "../../commands/lab/why";
import type { WhyOptions } from "../../commands/lab/why/attempts";
import { ROOT } from "../../commands/setup/paths";
import { CloudApis } from "../../lab/deployer/cloud-apis";
import { type Lab, startLab } from "../../lab/lab";
import { outputBlock } from "../support/documents";
import { loadBroker } from "../support/load-broker";

const ENVIRONMENT = loadBroker(join(ROOT, "environments", "lab.yaml"));
const HOME = ENVIRONMENT.microsoft.tenantId;
const CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";
const PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";
const LOGIN = "https://login.microsoftonline.com";

const folder = mkdtempSync(join(tmpdir(), "lab-"));
let lab: Lab;
let options: WhyOptions;
before(async () => {
  const python = process.env.LAB_PYTHON;
  if (python === undefined) throw new Error("LAB_PYTHON is not set: run this with npm test -- why");
  lab = await startLab({ folder, port: 0, python, chains: () => [ENVIRONMENT], log: () => {} });
  options = { wire: lab.wire, credentials: lab.credentials, environment: ENVIRONMENT };
});
after(async () => {
  await lab.close();
  rmSync(folder, { recursive: true, force: true });
});

test("only the broker lets everyone in", async () => {
  const { attempts } = await explainWhy(options);
  assert.deepEqual(
    attempts.map(({ way, account, kind, signedIn, refusal }) => [
      way,
      account,
      kind,
      signedIn,
      refusal && [refusal.by, refusal.message.replace(/application '.*?'\(why-.*?\)/, "application '…'(…)")],
    ]),
    [
      ["straight to common", "hana", "home", true, null],
      ["straight to common", "carla", "organization", false, badIssuer(CONTOSO)],
      ["straight to common", "pia", "personal", false, badIssuer(PERSONAL)],
      ["straight to one tenant", "hana", "home", true, null],
      [
        "straight to one tenant",
        "carla",
        "organization",
        false,
        notOfTenant("carla@contoso.example", `https://sts.windows.net/${CONTOSO}/`),
      ],
      ["straight to one tenant", "pia", "personal", false, notOfTenant("pia@outlook.example", "live.com")],
      ["through the broker", "hana", "home", true, null],
      ["through the broker", "carla", "organization", true, null],
      ["through the broker", "pia", "personal", true, null],
    ],
  );
});

test("the story is the one that the guide shows, the second time as the first", async () => {
  const { lines } = await explainWhy(options);
  assert.equal(lines.join("\n"), outputBlock("docs/which-route.md", "test/e2e/why.test.ts"));
});

test("it leaves nothing in the clouds", async () => {
  const apis = new CloudApis(options);
  assert.deepEqual((await apis.cognito("ListUserPools", { MaxResults: 60 })).UserPools, []);
  const names = async (path: string) =>
    (await apis.auth0("GET", path)).map(({ name }: { name: string }) => name);
  assert.deepEqual(await names("/connections"), ["google-oauth2", "Username-Password-Authentication"]);
  assert.deepEqual(await names("/clients"), ["Terraform"]);
  for (const path of ["/applications", "/directory/deletedItems/microsoft.graph.application"]) {
    const { value } = await apis.graphAsAdministrator("GET", path);
    assert.deepEqual(
      value.filter(({ displayName }: { displayName: string }) => displayName.startsWith("why")),
      [],
    );
  }
});

test("what was made is removed where a cloud refuses the rest", async () => {
  const apis = new CloudApis(options);
  const noDomains = async (request: Request) =>
    request.headers.get("x-amz-target")?.endsWith("CreateUserPoolDomain")
      ? Response.json({ __type: "LimitExceededException" }, { status: 400 })
      : lab.wire(request);
  await assert.rejects(explainWhy({ ...options, wire: noDomains }), {
    message: 'CreateUserPoolDomain: 400 {"__type":"LimitExceededException"}',
  });
  assert.deepEqual((await apis.cognito("ListUserPools", { MaxResults: 60 })).UserPools, []);
});

function badIssuer(tenantId: string): string[] {
  return ["Cognito", `Bad id_token issuer ${LOGIN}/${tenantId}/v2.0`];
}

function notOfTenant(name: string, provider: string): string[] {
  return [
    "Entra",
    `AADSTS50020: User account '${name}' from identity provider '${provider}' does not exist in tenant '${HOME}' and cannot access the application '…'(…) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
  ];
}
