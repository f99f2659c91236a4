import assert from "node:assert/strict";
import { test } from "node:test";
import { CloudError } from "../../../commands/clouds/cloud-error";
import { readRemoteStates } from "../../../commands/env/read-remote-states";
import { environmentWith, MINIMAL } from "../../support/environment";
import { stateText } from "../state/state-text";

const inS3 = (name: string) =>
  environmentWith({ name, state: { s3: { bucket: `acme-${name}`, region: "eu-west-1", key: "k" } } });
const KEYS = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "secret" };
const ANSWERS: Readonly<Record<string, () => Response>> = {
  "/acme-dev/k": () =>
    new Response(
      stateText(undefined, { outputs: { entra_secret_expires: { value: "2027-11-24T12:00:00Z" } } }),
    ),
  "/acme-new/k": () => new Response("<Code>NoSuchKey</Code>", { status: 404 }),
  "/acme-secret/k": () => new Response("<Code>AccessDenied</Code>", { status: 403 }),
};

const read = (...environments: Parameters<typeof readRemoteStates>[0]) =>
  readRemoteStates(
    environments,
    async ({ name }) => (name === "keyless" ? {} : KEYS),
    () => ({
      async fetch({ url }) {
        const answer = ANSWERS[new URL(url).pathname];
        if (answer === undefined)
          throw new CloudError("cloud-unreachable", "s3 does not answer", "fix the network");
        return answer();
      },
      close: async () => {},
    }),
  );

test("a state in S3 has when the secret expires, and a local one is not looked for there", async () => {
  const { deployed, unread } = await read(inS3("dev"), inS3("new"), { ...MINIMAL, name: "here" });
  assert.deepEqual([...deployed].map(([name, { secretExpires }]) => [name, secretExpires]).sort(), [
    ["dev", "2027-11-24T12:00:00Z"],
    ["new", undefined],
  ]);
  assert.deepEqual(unread, []);
});

test("a state that can't be read is listed with the reason, and the others are read", async () => {
  const { deployed, unread } = await read(inS3("secret"), inS3("keyless"), inS3("gone"), inS3("dev"));
  assert.deepEqual([...deployed.keys()], ["dev"]);
  assert.deepEqual(unread, [
    "gone: its state was not read. s3 does not answer.\nTo do: fix the network, then run the same command again.",
    `keyless: its state was not read. keyless: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed and not set. This command does not read profiles.\nTo do: eval "$(aws configure export-credentials --format env)", with --profile <name> unless it is the default one; or write them into .env.keyless. Then run the same command again.`,
    "secret: its state was not read. AWS does not let these credentials read s3://acme-secret/k.\nTo do: grant them s3:GetObject on it and s3:ListBucket, as docs/policies/aws-deploy.json does, then run the same command again.",
  ]);
});
