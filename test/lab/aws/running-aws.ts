import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { awsCloud, emptyAwsData } from "../../../lab/aws";
import { findServiceModel } from "../../../lab/aws/cognito/model/service-model";
import { type Ministack, startMinistack } from "../../../lab/aws/ministack";
import type { CodeMessage } from "../../../lab/aws/user-pools/codes";
import { Store } from "../../../lab/kit/store";
import type { Cloud } from "../../../lab/network/cloud";
import { type Wire, wireOf } from "../../../lab/network/wire";
import { DEFAULT_SWITCHES, type Switches } from "../../../lab/switches";
import { labPython } from "./lab-python";
import { cognitoRequest, key } from "./signed-request";

const python = labPython();

// biome-ignore lint/suspicious/noExplicitAny: Cognito's answers, whose shape each test states
export type Answer = any;

/** AWS with a ministack of its own, which can be restarted. */
export class RunningAws {
  readonly #folder = mkdtempSync(join(tmpdir(), "aws-"));
  #ministack: Ministack | undefined;
  #cloud: Cloud | undefined;
  switches: Switches = DEFAULT_SWITCHES;
  /** What Cognito has sent by e-mail or SMS, in order. */
  readonly messages: CodeMessage[] = [];

  private constructor(private readonly wire: Wire) {}

  static async start(wire: Wire = wireOf(() => [])): Promise<RunningAws> {
    const aws = new RunningAws(wire);
    await aws.#start();
    return aws;
  }

  async #start(): Promise<void> {
    this.#ministack = await startMinistack({
      python,
      stateDir: join(this.#folder, "state"),
      logFile: join(this.#folder, "ministack.log"),
    });
    const cloud = awsCloud({
      ministack: this.#ministack,
      model: findServiceModel(python),
      findAccessKey: (id) => (id === key.accessKeyId ? key : undefined),
      wire: this.wire,
      switches: () => this.switches,
      store: new Store(join(this.#folder, "cognito.json"), emptyAwsData()),
      deliver: (message) => this.messages.push(message),
    });
    await cloud.ready;
    this.#cloud = cloud;
  }

  async restart(): Promise<void> {
    await this.#ministack?.stop();
    await this.#start();
  }

  async close(): Promise<void> {
    await this.#ministack?.stop();
    rmSync(this.#folder, { recursive: true });
  }

  get cloud(): Cloud {
    if (this.#cloud === undefined) throw new Error("AWS has not started");
    return this.#cloud;
  }

  async cognito(operation: string, input: object): Promise<Answer> {
    const answer = await this.cloud.fetch(cognitoRequest(operation, input));
    const body = (await answer.json()) as Answer;
    assert.equal(answer.status, 200, `${operation}: ${JSON.stringify(body)}`);
    return body;
  }

  /** `<status> <code>: <message>` of a request that is refused. */
  async refusal(operation: string, input: object): Promise<string> {
    const answer = await this.cloud.fetch(cognitoRequest(operation, input));
    const { __type, message } = (await answer.json()) as Answer;
    return `${answer.status} ${__type}: ${message}`;
  }

  async createPool(input: object = {}): Promise<string> {
    return (await this.cognito("CreateUserPool", { PoolName: "acme", ...input })).UserPool.Id;
  }
}
