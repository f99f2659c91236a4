import assert from "node:assert/strict";
import { test } from "node:test";
import { printSecret } from "../../../../commands/env/app/print-secret";
import { OUTPUTS, SECRET } from "./deployed-state";
import { keptStreams } from "./streams";

const SERVER = { environment: "dev", client: "server", outputs: OUTPUTS, secret: SECRET };
const { secret: _, ...PUBLIC } = SERVER;

test("into a pipe goes the secret alone", () => {
  const { written, streams } = keptStreams();
  printSecret(SERVER, streams);
  assert.deepEqual(written, { stdout: `${SECRET}\n`, stderr: "" });
});

test("on a terminal a warning comes first, without the secret", () => {
  const { written, streams } = keptStreams(true);
  printSecret(SERVER, streams);
  assert.deepEqual(written, {
    stdout: `${SECRET}\n`,
    stderr:
      "Whoever has this can pose as the app, and it stays in this terminal's history.\nTo pass it on unseen: npm run -s env -- secret dev server | …\n\n",
  });
});

test("a public app client has no secret to print", () => {
  const { written, streams } = keptStreams();
  assert.throws(() => printSecret({ ...PUBLIC, client: "web" }, streams), {
    code: "client-is-public",
    message:
      "dev: web is a public app client, which has no secret: PKCE takes its place.\nTo do: npm run -s env -- app dev web prints what its app needs. If the app runs on a server, add an app client with kind: confidential to environments/dev.yaml, and deploy it.",
  });
  assert.deepEqual(written, { stdout: "", stderr: "" });
});
