import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { awsCloud, emptyAwsData } from "../../../lab/aws";
import { findServiceModel } from "../../../lab/aws/cognito/model/service-model";
import { type Ministack, startMinistack } from "../../../lab/aws/ministack";
import { Store } from "../../../lab/kit/store";
import type { Cloud } from "../../../lab/network/cloud";
import { FakeProvider } from "./cognito-domain/fake-provider";
import { labPython } from "./lab-python";
import { cognitoRequest, key } from "./signed-request";

// biome-ignore lint/suspicious/noExplicitAny: Cognito's answers, whose shape each test states
export type Answer = any;

/** The only identity provider that this AWS can reach. */
export const provider = new FakeProvider();

let started: Promise<{ readonly aws: Cloud; readonly ministack: Ministack }> | undefined;
const folder = mkdtempSync(join(tmpdir(), "aws-"));

/** Starts AWS with a real ministack at the first request. The test files that use it share it. */
function start() {
  started ??= (async () => {
    const python = labPython();
    const ministack = await startMinistack({
      python,
      stateDir: join(folder, "state"),
      logFile: join(folder, "ministack.log"),
    });
    const aws = awsCloud({
      ministack,
      model: findServiceModel(python),
      findAccessKey: (id) => (id === key.accessKeyId ? key : undefined),
      wire: provider.wire,
      store: new Store(undefined, emptyAwsData()),
    });
    return { aws, ministack };
  })();
  return started;
}

after(async () => {
  await (await started)?.ministack.stop();
  rmSync(folder, { recursive: true });
});

export async function fetchAws(request: Request): Promise<Response> {
  return (await start()).aws.fetch(request);
}

/** The answer to a signed request of an account. */
export async function cognito(operation: string, input: object): Promise<Answer> {
  const answer = await fetchAws(cognitoRequest(operation, input));
  const body = (await answer.json()) as Answer;
  assert.equal(answer.status, 200, `${operation}: ${JSON.stringify(body)}`);
  return body;
}

/** `<status> <code>: <message>` of a signed request that is refused. */
export async function refusal(operation: string, input: object): Promise<string> {
  const answer = await fetchAws(cognitoRequest(operation, input));
  const { __type, message } = (await answer.json()) as Answer;
  return `${answer.status} ${__type}: ${message}`;
}

/** @returns the ID of a new user pool */
export async function createPool(input: object = {}): Promise<string> {
  return (await cognito("CreateUserPool", { PoolName: "acme", ...input })).UserPool.Id;
}
