import { join } from "node:path";
import { AwsClient } from "aws4fetch";
import { loadEnvironment } from "../../environments/load";
import type { Environment } from "../../environments/schema";
import { type Deployed, deployedIn } from "../../lab/app/deployed";
import type { Account } from "../../lab/cast";
import { accessKeyIdOf } from "../../lab/credentials";
import { Person, type Walk, type WalkOptions } from "../../lab/person";
import { type SignIn, signIn, signInEveryone } from "../../lab/sign-ins";
import { DEFAULT_SWITCHES, type Switches } from "../../lab/switches";
import { fileWith } from "./deployed-world";
import { freePort } from "./free-port";
import { World } from "./world";

/** Name of the environment, and of its app client. */
const [NAME, CLIENT] = ["dev", "web"] as const;

interface Deployment {
  readonly file: string;
  readonly environment: Environment;
  readonly app: Deployed;
}

/** A world with the app in it, in which people sign in to what was deployed last. */
export class SignInWorld {
  /** What public documents leave open. May be set at any time. */
  switches: Switches = DEFAULT_SWITCHES;
  #deployment: Deployment | undefined;

  private constructor(
    readonly world: World,
    private readonly origin: string,
  ) {}

  static async raise(): Promise<SignInWorld> {
    const origin = `http://localhost:${await freePort()}`;
    const world = await World.raise({
      switches: () => raised.switches,
      app: { callbackUrl: callbackOf(origin), deployed: () => raised.#deployment?.app },
    });
    const raised = new SignInWorld(world, origin);
    return raised;
  }

  /**
   * Deploys the environment, unprotected, with the app as its app client; does nothing where that was deployed last.
   *
   * @param changes keys that differ from `FILE`, as of `fileWith`
   */
  async deploy(changes: Record<string, unknown>): Promise<void> {
    const { root } = this.world.project;
    const file = fileWith({
      protection: "off",
      [`cognito.clients.${CLIENT}`]: { callbackUrls: [callbackOf(this.origin)], logoutUrls: [this.origin] },
      ...changes,
    });
    if (file === this.#deployment?.file) return;
    await this.world.plan(NAME, file);
    await this.world.apply(NAME);
    const app = deployedIn(join(root, "state", `terraform.${NAME}.tfstate`), CLIENT);
    if (app === undefined) throw new Error("the deployment has no outputs for the app");
    this.#deployment = {
      file,
      environment: loadEnvironment(join(root, "environments", `${NAME}.yaml`)),
      app,
    };
  }

  /** The environment as it was deployed last. */
  get environment(): Environment {
    return this.#deployed.environment;
  }

  /** What the app knows of it. */
  get app(): Deployed {
    return this.#deployed.app;
  }

  /** A sign-in of somebody new at a browser, with each address on its way. */
  walk(options: Omit<WalkOptions, "stopAt">): Promise<Walk> {
    const { wire, origin } = this.#way;
    const stopAt = (url: URL) => url.origin === origin && url.pathname === "/";
    return new Person(wire).walk(`${origin}/sign-in`, { ...options, stopAt });
  }

  signIn(account: Account): Promise<SignIn> {
    return signIn(account, this.environment, this.switches, this.#way);
  }

  signInEveryone(): Promise<SignIn[]> {
    return signInEveryone(this.environment, this.switches, this.#way);
  }

  /** Calls an operation of Cognito's own API, as the deployer. */
  async cognito<Output>(operation: string, input: object): Promise<Output> {
    const { lab } = this.world;
    const { accountId, region } = this.environment.cognito;
    const { secretAccessKey } = lab.credentials.aws;
    const client = new AwsClient({ accessKeyId: accessKeyIdOf(accountId), secretAccessKey });
    const request = await client.sign(`https://cognito-idp.${region}.amazonaws.com/`, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const response = await lab.wire(request);
    const text = await response.text();
    if (!response.ok) throw new Error(`${operation}: ${text}`);
    return JSON.parse(text || "{}") as Output;
  }

  close(): Promise<void> {
    return this.world.close();
  }

  get #deployed(): Deployment {
    if (this.#deployment === undefined) throw new Error("nothing is deployed");
    return this.#deployment;
  }

  get #way() {
    return { wire: this.world.lab.wire, origin: this.origin };
  }
}

const callbackOf = (origin: string) => `${origin}/callback`;
