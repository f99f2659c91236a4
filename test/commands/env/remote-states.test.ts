import assert from "node:assert/strict";
import { test } from "node:test";
import { readElsewhere } from "../../../commands/env/remote-states";
import { UserError } from "../../../environments/user-error";
import { environmentWith, MINIMAL } from "../../support/environment";

const inS3 = (name: string) =>
  environmentWith({ name, state: { s3: { bucket: `acme-${name}`, region: "eu-west-1", key: "k" } } });
const KEYS = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "secret" };
const ANSWERS: Readonly<Record<string, () => Response>> = {
  "/acme-dev/k": () =>
    Response.json({ outputs: { entra_secret_expires: { value: "2027-11-24T12:00:00Z" } }, resources: [] }),
  "/acme-new/k": () => new Response("<Code>NoSuchKey</Code>", { status: 404 }),
  "/acme-secret/k": () => new Response("<Code>AccessDenied</Code>", { status: 403 }),
};

const read = (...environments: Parameters<typeof readElsewhere>[0]) =>
  readElsewhere(
    environments,
    ({ name }) => (name === "keyless" ? {} : KEYS),
    () => ({
      async fetch({ url }) {
        const answer = ANSWERS[new URL(url).pathname];
        if (answer === undefined) throw new UserError("s3 does not answer.\nTo do: mend the network.");
        return answer();
      },
      close: async () => {},
    }),
  );

test("a state in S3 tells when the secret expires, and a local one is not asked of S3", async () => {
  const { deployed, unread } = await read(inS3("dev"), inS3("new"), { ...MINIMAL, name: "here" });
  assert.deepEqual([...deployed].map(([name, { secretExpires }]) => [name, secretExpires]).sort(), [
    ["dev", "2027-11-24T12:00:00Z"],
    ["new", undefined],
  ]);
  assert.deepEqual(unread, []);
});

test("of each that can't be read it is told why, and the others are read", async () => {
  const { deployed, unread } = await read(inS3("secret"), inS3("keyless"), inS3("gone"), inS3("dev"));
  assert.deepEqual([...deployed.keys()], ["dev"]);
  assert.deepEqual(unread, [
    "gone: its state was not read. s3 does not answer.\nTo do: mend the network.",
    `keyless: its state was not read. keyless: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed and not set; a profile is not read here.\nTo do: eval "$(aws configure export-credentials --format env)", with --profile <name> where it isn't the default one; or write them into .env.keyless. Then run this again.`,
    "secret: its state was not read. acme-secret/k can't be read (AccessDenied).\nTo do: grant s3:GetObject and s3:ListBucket of docs/policies/aws-deploy.json",
  ]);
});
