import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readDeployedClient } from "../../../../commands/env/app/read-deployed-client";
import { environmentWith, MINIMAL } from "../../../support/environment";
import { deployedState, SECRET } from "./deployed-state";

const states = mkdtempSync(join(tmpdir(), "states-"));
after(() => rmSync(states, { recursive: true }));

const KEYS = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "key" };
const IN_S3 = environmentWith({ state: { s3: { bucket: "acme-states", region: "eu-west-1", key: "k" } } });

/** What is asked of the network. */
const asked: string[] = [];
const reading = (answer: () => Response, variables: NodeJS.ProcessEnv = KEYS) => ({
  statesOf: () => states,
  variables: () => variables,
  connect: () => ({
    async fetch({ url }: Request) {
      asked.push(url);
      return answer();
    },
    close: async () => {},
  }),
});
const unasked = reading(() => assert.fail("the network was asked"), {});

test("a local state is read without a credential, and without the network", async () => {
  await assert.rejects(readDeployedClient(MINIMAL, "web", unasked), { code: "not-deployed" });
  writeFileSync(join(states, "terraform.dev.tfstate"), deployedState().text);
  const { secret } = await readDeployedClient(MINIMAL, "server", unasked);
  assert.equal(secret, SECRET);
});

test("a state in S3 is read with the environment's credentials", async () => {
  const { secret } = await readDeployedClient(
    IN_S3,
    "server",
    reading(() => new Response(deployedState().text)),
  );
  assert.equal(secret, SECRET);
  assert.deepEqual(asked, ["https://s3.eu-west-1.amazonaws.com/acme-states/k"]);
});

test("a state in S3 that these credentials may not read is refused, and what they need is said", () =>
  assert.rejects(
    readDeployedClient(
      IN_S3,
      "server",
      reading(() => new Response("<Code>AccessDenied</Code>", { status: 403 })),
    ),
    {
      message:
        "AWS does not let these credentials read s3://acme-states/k.\nTo do: grant them s3:GetObject on it and s3:ListBucket, as docs/policies/aws-deploy.json does, then run the same command again.",
    },
  ));
