import { after } from "node:test";
import type { CodeMessage } from "../../../lab/aws/user-pools/codes";
import { FakeProvider } from "./cognito-domain/fake-provider";
import { type Answer, RunningAws } from "./running-aws";

/** The only identity provider that this AWS can reach. */
export const provider = new FakeProvider();

let started: Promise<RunningAws> | undefined;

/** What Cognito has sent by e-mail or SMS, in order. */
export async function sentMessages(): Promise<readonly CodeMessage[]> {
  return (await running()).messages;
}

/** Starts AWS at the first request. The test files that use it share it. */
function running(): Promise<RunningAws> {
  started ??= RunningAws.start(provider.wire);
  return started;
}

after(async () => {
  await (await started)?.close();
});

export async function fetchAws(request: Request): Promise<Response> {
  return (await running()).cloud.fetch(request);
}

/** The answer to a signed request of an account. */
export async function cognito(operation: string, input: object): Promise<Answer> {
  return (await running()).cognito(operation, input);
}

/** `<status> <code>: <message>` of a signed request that is refused. */
export async function refusal(operation: string, input: object): Promise<string> {
  return (await running()).refusal(operation, input);
}

/** @returns the ID of a new user pool */
export async function createPool(input?: object): Promise<string> {
  return (await running()).createPool(input);
}
