import assert from "node:assert/strict";
import { test } from "node:test";
import { readAppSettings } from "../../../../commands/env/app/app-settings";
import { printApp } from "../../../../commands/env/app/print-app";
import { renderApp } from "../../../../commands/env/app/render-app";
import { OUTPUTS, SECRET } from "./deployed-state";
import { keptStreams } from "./streams";

const WEB = { environment: "dev", client: "web", outputs: OUTPUTS };
const SERVER = { environment: "dev", client: "server", outputs: OUTPUTS, secret: SECRET };

test("the configuration of a public app client is all that is printed", () => {
  const { written, streams } = keptStreams(true);
  printApp(WEB, "amplify", streams);
  assert.deepEqual(written, { stdout: renderApp(readAppSettings(WEB), "amplify"), stderr: "" });
});

test("for a confidential app client, the command that prints its secret is on standard error", () => {
  const { written, streams } = keptStreams();
  printApp(SERVER, "dotenv", streams);
  assert.deepEqual(written, {
    stdout: renderApp(readAppSettings(SERVER), "dotenv"),
    stderr: "\nThe client secret is not in it. Next: npm run -s env -- secret dev server\n",
  });
});

test("nothing is printed where the outputs are not deployed", () => {
  const { written, streams } = keptStreams();
  assert.throws(() => printApp({ ...WEB, outputs: {} }, "dotenv", streams), { code: "outputs-not-deployed" });
  assert.deepEqual(written, { stdout: "", stderr: "" });
});
