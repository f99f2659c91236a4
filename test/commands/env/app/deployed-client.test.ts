import assert from "node:assert/strict";
import { test } from "node:test";
import { findDeployedClient } from "../../../../commands/env/app/deployed-client";
import { appClientWith, environmentWith } from "../../../support/environment";
import { deployedState, OUTPUTS, SECRET } from "./deployed-state";

const client = (kind: "public" | "confidential") => appClientWith({ kind, logoutUrls: [] });
const ENVIRONMENT = environmentWith({
  cognito: { clients: { web: client("public"), server: client("confidential"), mobile: client("public") } },
});

const find = (name: string, state = deployedState() as Parameters<typeof findDeployedClient>[2]) =>
  findDeployedClient(ENVIRONMENT, name, state);

test("a confidential app client has its secret, and a public one has none", () => {
  assert.deepEqual(find("server"), {
    environment: "dev",
    client: "server",
    outputs: OUTPUTS,
    secret: SECRET,
  });
  assert.deepEqual(find("web"), { environment: "dev", client: "web", outputs: OUTPUTS });
});

test("an app client that the environment lacks is refused with those that it has", () => {
  assert.throws(() => find("servre"), {
    code: "app-client-not-found",
    message:
      'dev has no app client "servre": cognito.clients of environments/dev.yaml has web, server, and mobile; did you mean server?',
  });
});

test("an environment that is not deployed is refused", () => {
  assert.throws(() => findDeployedClient(ENVIRONMENT, "web", undefined), {
    code: "not-deployed",
    message:
      "dev: is not deployed.\nTo do: npm run plan -- dev, and deploy it; then run the same command again.",
  });
});

test("an app client that is only in the file yet is refused", () => {
  assert.throws(() => find("mobile"), {
    code: "not-deployed",
    message:
      "dev: the app client mobile is not deployed yet.\nTo do: npm run plan -- dev, and deploy it; then run the same command again.",
  });
});
