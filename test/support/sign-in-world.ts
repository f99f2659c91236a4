import { join } from "node:path";
import { explainSignIn } from "../../commands/lab/explain-sign-in";
import { asBroker } from "../../environments/as-broker";
import { loadEnvironment } from "../../environments/load";
import type { BrokerEnvironment, Environment } from "../../environments/schema";
import { type AppConfiguration, readAppConfiguration } from "../../lab/app/configuration";
import type { SignedIn } from "../../lab/app/pages";
import { DEPLOYER_SCOPES } from "../../lab/auth0";
import { CloudApis } from "../../lab/deployer/cloud-apis";
import type { Wire } from "../../lab/network/wire";
import type { Account } from "../../lab/people/cast";
import { Person, type Walk, type WalkOptions } from "../../lab/people/person";
import { type SignIn, signIn, signInEveryone } from "../../lab/people/sign-ins";
import { DEFAULT_SWITCHES, type Switches } from "../../lab/switches";
import { APP_PORT, deployedFile } from "./environment-file";
import { freePort } from "./free-port";
import { type ByHand, type HandMade, makeByHand } from "./hand-made-chain";
import { type DirectVariation, type HandMadeDirect, makeDirectByHand } from "./hand-made-chain/direct";
import { World, type WorldOptions } from "./world";

/** Name of the environment, and of its public and its confidential app client. */
const [NAME, CLIENT, CONFIDENTIAL] = ["dev", "web", "server"] as const;

interface Deployment {
  readonly environment: Environment;
  readonly app: AppConfiguration;
  readonly confidential?: AppConfiguration | undefined;
}

/** A world with the app in it, in which people sign in to what was deployed, or made by hand, last. */
export class SignInWorld {
  /** What public documents leave open. May be set at any time. */
  switches: Switches = DEFAULT_SWITCHES;
  #deployment: Deployment | undefined;

  private constructor(
    readonly world: World,
    private readonly origin: string,
  ) {}

  /** A world in which nothing is deployed yet. */
  static raise(): Promise<SignInWorld> {
    return SignInWorld.#raise(() => ({}));
  }

  /**
   * A world with a copy of the chain that is deployed from `deployedFile`, the app on a port of its own.
   *
   * @param changes keys that differ from it
   * @param scopes of Auth0's Management API that {@link apis} has besides the deployer's
   */
  static async raiseDeployed(
    changes: Record<string, unknown> = {},
    scopes: readonly string[] = [],
  ): Promise<SignInWorld> {
    const world = await SignInWorld.#raise((to) => ({
      auth0Scopes: [...DEPLOYER_SCOPES, ...scopes],
      deployed: { file: deployedFile(changes), appPort: { from: APP_PORT, to } },
    }));
    world.takeUpDeployed();
    return world;
  }

  static async #raise(options: (port: number) => WorldOptions): Promise<SignInWorld> {
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const world = await World.raise({
      ...options(port),
      switches: () => raised.switches,
      app: {
        origin,
        explain: explainSignIn,
        clients: [
          {
            name: CLIENT,
            callbackUrl: `${origin}/callback`,
            configuration: () => raised.#deployment?.app,
          },
          {
            name: CONFIDENTIAL,
            callbackUrl: `${origin}/server/callback`,
            configuration: () => raised.#deployment?.confidential,
          },
        ],
      },
    });
    const raised = new SignInWorld(world, origin);
    return raised;
  }

  /** Deploys the environment. @param changes keys that differ from `deployedFile` */
  deploy(changes: Record<string, unknown>): Promise<void> {
    return this.deployFile(this.file(changes));
  }

  /** Deploys the environment from a file. */
  async deployFile(file: string): Promise<void> {
    await this.world.plan(NAME, file);
    await this.world.apply(NAME);
    this.takeUpDeployed();
  }

  /**
   * Makes the chain by hand, and lets people sign in to it.
   *
   * @param changes keys of the environment file that differ from `deployedFile`
   */
  async makeByHand(changes: Record<string, unknown>, options?: ByHand): Promise<HandMade> {
    this.world.project.write(NAME, this.file(changes));
    const environment = asBroker(this.#environmentOfFile);
    const made = await makeByHand(new CloudApis({ ...this.world.lab, environment }), environment, options);
    this.#deployment = { environment: made.environment, app: made.app };
    return made;
  }

  /**
   * Makes a chain straight to Entra by hand, and lets people sign in to it.
   *
   * @param changes keys of the environment file that differ from `deployedFile`
   */
  async makeDirectByHand(
    changes: Record<string, unknown>,
    variation?: DirectVariation,
  ): Promise<HandMadeDirect> {
    this.world.project.write(NAME, this.file(changes));
    const environment = this.#environmentOfFile;
    if (environment.route !== "entra") throw new Error(`the route is ${environment.route}`);
    const made = await makeDirectByHand(
      new CloudApis({ ...this.world.lab, environment }),
      environment,
      variation,
    );
    this.#deployment = { environment: made.environment, app: made.app };
    return made;
  }

  /** Lets people sign in to what Terraform deployed last, other than by {@link deploy}. */
  takeUpDeployed(): void {
    const state = join(this.world.project.root, "state", `terraform.${NAME}.tfstate`);
    const app = readAppConfiguration(state, CLIENT);
    if (app === undefined) throw new Error("the deployment has no outputs for the app");
    const confidential = readAppConfiguration(state, CONFIDENTIAL);
    this.#deployment = { environment: this.#environmentOfFile, app, confidential };
  }

  /** An environment file, with the app as its app client. @param changes keys that differ from `deployedFile` */
  file(changes: Record<string, unknown>): string {
    const { port } = new URL(this.origin);
    return deployedFile(changes).replaceAll(`localhost:${APP_PORT}`, `localhost:${port}`);
  }

  /** The environment with a broker that was deployed last. */
  get environment(): BrokerEnvironment {
    return asBroker(this.chain);
  }

  /** The environment as it was deployed last, whatever its route. */
  get chain(): Environment {
    return this.#deployed.environment;
  }

  /** What the app knows of it. */
  get app(): AppConfiguration {
    return this.#deployed.app;
  }

  /** Asks a cloud, or the app. */
  get wire(): Wire {
    return this.world.lab.wire;
  }

  /**
   * A sign-in of somebody at a browser, with each address on its way.
   *
   * @param options `stopAt`: where it ends besides at the app
   * @param person somebody new unless given
   */
  walk(
    { stopAt = () => false, ...options }: Omit<WalkOptions, "stopAt"> & Partial<Pick<WalkOptions, "stopAt">>,
    person = new Person(this.wire),
  ): Promise<Walk> {
    const isHome = (url: URL) => url.origin === this.origin && url.pathname === "/";
    return person.walk(`${this.origin}/sign-in`, {
      ...options,
      stopAt: (url) => isHome(url) || stopAt(url),
    });
  }

  /** Whom the app knows a browser by. `null`: nobody is signed in. */
  async signedIn(person: Person): Promise<SignedIn | null> {
    const response = await person.send(
      new Request(`${this.origin}/`, { headers: { accept: "application/json" } }),
    );
    return (await response.json()) as SignedIn | null;
  }

  signIn(account: Account): Promise<SignIn> {
    return signIn(account, this.chain, this.switches, this.#way);
  }

  /** @param environment decides who is expected to get in. @default - as it was deployed last */
  signInEveryone(environment = this.chain): Promise<SignIn[]> {
    return signInEveryone(environment, this.switches, this.#way);
  }

  /** The clouds' own APIs, as the deployer. */
  get apis(): CloudApis {
    return new CloudApis({ ...this.world.lab, environment: this.chain });
  }

  close(): Promise<void> {
    return this.world.close();
  }

  get #environmentOfFile(): Environment {
    return loadEnvironment(join(this.world.project.root, "environments", `${NAME}.yaml`));
  }

  get #deployed(): Deployment {
    if (this.#deployment === undefined) throw new Error("nothing is deployed");
    return this.#deployment;
  }

  get #way() {
    return { wire: this.wire, origin: this.origin };
  }
}
