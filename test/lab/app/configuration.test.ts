import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { readAppConfiguration } from "../../../lab/app/configuration";

const ids = { web: "web-id", server: "server-id" };
const output = (value: unknown) => ({ value, type: "string" });
const client = (id: string, client_secret: string) => ({
  mode: "managed",
  type: "aws_cognito_user_pool_client",
  name: `cognito_client-${id}`,
  instances: [{ attributes: { id, client_secret } }],
});
const STATE = {
  outputs: {
    issuer: output("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_pool"),
    client_ids: output(ids),
    authorize_urls: output({ web: "https://acme.example/web", server: "https://acme.example/server" }),
    sign_out_urls: output({ web: "https://acme.example/out", server: "https://acme.example/server/out" }),
  },
  resources: [client("web-id", ""), client("server-id", "secret-of-server")],
};

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "state-"));
});
after(() => rmSync(folder, { recursive: true }));

function stateFile(content: object): string {
  const file = join(folder, "terraform.tfstate");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test("the app reads the secret of a confidential app client from the state", () => {
  assert.deepEqual(readAppConfiguration(stateFile(STATE), "server"), {
    issuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_pool",
    clientId: "server-id",
    clientSecret: "secret-of-server",
    authorizeUrl: "https://acme.example/server",
    signOutUrl: "https://acme.example/server/out",
  });
});

test("a public app client has no secret", () => {
  assert.deepEqual(readAppConfiguration(stateFile(STATE), "web"), {
    issuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_pool",
    clientId: "web-id",
    authorizeUrl: "https://acme.example/web",
    signOutUrl: "https://acme.example/out",
  });
});

test("the app has no configuration while nothing is deployed", () => {
  assert.equal(readAppConfiguration(join(folder, "none.tfstate"), "web"), undefined);
  assert.equal(readAppConfiguration(stateFile({ outputs: {}, resources: [] }), "web"), undefined);
  assert.equal(readAppConfiguration(stateFile(STATE), "another"), undefined);
});

test("the error for a state that OpenTofu encrypted says how the lab goes on without", () => {
  const file = stateFile({ serial: 1, lineage: "one", encrypted_data: "…" });
  assert.throws(() => readAppConfiguration(file, "web"), {
    code: "state-encrypted",
    message: `${file}: is encrypted by OpenTofu, and the lab's app can't read it.\nTo do: unset TF_ENCRYPTION, which the lab has no use for; then npm run lab -- destroy, and npm start.`,
  });
});
