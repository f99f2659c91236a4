import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { assertUnchangeable, formatOf, mappedIn, writeMapping } from "../../../commands/route/mapping";
import { HOME, moveIn, oid, reportIn } from "./moving";

const folder = mkdtempSync(join(tmpdir(), "mapping-"));
after(() => rmSync(folder, { recursive: true }));

const POOL = (scopes = "[openid, email, profile]") => `cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme-dev
  clients:
    web: { callbackUrls: [https://dev.acme.com/auth/callback], logoutUrls: [], scopes: ${scopes} }
`;
const broker = (scopes?: string) =>
  `microsoft: { tenantId: ${HOME}, accounts: tenant }\nauth0: { domain: acme-dev.eu.auth0.com }\n${POOL(scopes)}`;
const OLD = `Microsoft_oauth2|dev-microsoft|${HOME}.${oid(1)}`;

const rows = async () => {
  const both = String(moveIn(broker(), { to: "entra" }).files.sideBySide);
  return mappedIn(
    await reportIn(both, { to: "entra" }, [
      { name: OLD },
      { name: `Microsoft_oauth2|dev-microsoft|${HOME}.${oid(2)}` },
      { name: "Entra_a,b", attributes: { tenant_id: HOME, object_id: oid(1) } },
    ]),
  );
};

test("a mapping has who has signed in by both routes, in CSV", async () => {
  const path = join(folder, "ids.csv");
  writeMapping(path, "ids.csv", await rows());
  assert.equal(
    readFileSync(path, "utf8"),
    `old_username,old_sub,new_username,new_sub,tenant_id,object_id\r\n${OLD},sub of ${OLD},"Entra_a,b","sub of Entra_a,b",${HOME},${oid(1)}\r\n`,
  );
  assert.equal(statSync(path).mode & 0o777, 0o600);
});

test("a mapping has a line of JSON for each person", async () => {
  const path = join(folder, "ids.jsonl");
  writeMapping(path, "ids.jsonl", await rows());
  assert.deepEqual(JSON.parse(readFileSync(path, "utf8")), {
    oldUsername: OLD,
    oldSub: `sub of ${OLD}`,
    newUsername: "Entra_a,b",
    newSub: "sub of Entra_a,b",
    tenantId: HOME,
    objectId: oid(1),
  });
});

test("a mapping that can't be written leaves nothing behind", async () => {
  const mapped = await rows();
  assert.throws(() => writeMapping(join(folder, "nowhere", "ids.csv"), "nowhere/ids.csv", mapped), {
    name: "UserError",
    code: "file-not-writable",
    message:
      "nowhere/ids.csv can't be written (ENOENT). Nothing was changed.\nTo do: check that its folder is there.",
  });
  assert.ok(readdirSync(folder).every((name) => !name.endsWith(".tmp")));
});

test("a name that says no format is refused", () =>
  assert.throws(() => formatOf("ids.xlsx"), {
    code: "mapping-format-unknown",
    message:
      "--mapping: is ids.xlsx, but must end in .csv or .jsonl.\nTo do: give the file one of these names.",
  }));

test("attributes that people write themselves make no mapping", () => {
  const open = broker("[openid, aws.cognito.signin.user.admin]");
  assert.throws(() => assertUnchangeable(moveIn(open, { to: "entra" }).routes), {
    code: "mapping-changeable",
    message: `environments/dev.yaml cognito.clients.web.scopes: has aws.cognito.signin.user.admin, with which people write their own attributes, those of their tenant ID and object ID too. A mapping by them could give somebody another one's account.\nTo do: leave the scope out, deploy, and let everyone sign in once more; then run the same command again.`,
  });
  // The names of both routes have the IDs, and nobody writes these.
  assert.doesNotThrow(() => assertUnchangeable(moveIn(open, { to: "saml" }).routes));
  assert.doesNotThrow(() => assertUnchangeable(moveIn(broker(), { to: "entra" }).routes));
});
