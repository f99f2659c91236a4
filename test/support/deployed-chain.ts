import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { readLocalState } from "../../commands/state/read-state";
import type { State } from "../../commands/state/state";
import type { RunResult } from "../../commands/terminal/run";
import { asBroker } from "../../environments/as-broker";
import { loadEnvironment } from "../../environments/load";
import type { BrokerEnvironment, Environment } from "../../environments/schema";
import { type AppConfiguration, readAppConfiguration } from "../../lab/app/configuration";
import { RelyingParty } from "../../lab/app/relying-party";
import { CloudApis } from "../../lab/deployer/cloud-apis";
import type { Lab } from "../../lab/lab";
import type { Wire } from "../../lab/network/wire";
import { CAST } from "../../lab/people/cast";
import { Person } from "../../lab/people/person";
import { choicesOf } from "../../lab/people/ways";
import { DEFAULT_SWITCHES, type Switches } from "../../lab/switches";
import type { Review } from "../../review/review";
import { brokerEndpointsOf, poolEndpointsOf } from "../../stacks/endpoints";
import { APP_PORT, deployedFile } from "./environment-file";
import { routedIn } from "./environment-in";
import { World } from "./world";

const NAME = "dev";

/** How a sign-in ended. */
export interface Outcome {
  /** `app` where the browser got back to the app; else whose page the person is left on, or the `browser`'s own. */
  readonly shownBy: "app" | "Cognito" | "Auth0" | "Entra" | "browser";
  readonly message: string;
}

/** Something that happens when the browser is about to open an address in the middle of a sign-in. */
export interface HalfWay {
  readonly at: (url: URL) => boolean;
  readonly happens: () => Promise<unknown>;
}

/** A chain that the real providers deployed, to be changed through the clouds' own APIs and signed in to. */
export class DeployedChain {
  readonly apis: CloudApis;
  readonly userPoolId: string;
  /** What the lab takes for true of what public documents leave open. */
  switches: Switches = DEFAULT_SWITCHES;
  /** Called with each line of the lab's log. */
  onLine: (line: string) => void = () => {};

  private constructor(
    private readonly world: World,
    private deployedChain: Environment,
    private readonly deployedFor: (client: string) => AppConfiguration,
  ) {
    this.apis = new CloudApis({ ...world.lab, environment: deployedChain });
    this.userPoolId = new URL(this.deployed().issuer).pathname.slice(1);
  }

  /**
   * A copy of the chain that is deployed from {@link deployedFile}.
   *
   * @param changes keys that differ from it, and are deployed then; a strategy, which can't change later, or another route from
   *   the start
   * @param appPort the port of this machine for its apps. @default - that of the file, where nothing listens
   */
  static async raise(
    changes?: Readonly<Record<string, unknown>>,
    appPort: number = APP_PORT,
  ): Promise<DeployedChain> {
    const strategy = Object.entries(changes ?? {}).filter(
      ([key]) => key === "auth0.strategy" || changes?.route !== undefined,
    );
    let chain: DeployedChain | undefined;
    const world = await World.raise({
      onLine: (line) => chain?.onLine(line),
      switches: () => chain?.switches ?? DEFAULT_SWITCHES,
      deployed: {
        file: deployedFile(Object.fromEntries(strategy)),
        appPort: { from: APP_PORT, to: appPort },
      },
    });
    if (Object.keys(changes ?? {}).length > strategy.length) {
      await world.plan(
        NAME,
        deployedFile(changes).replaceAll(`localhost:${APP_PORT}`, `localhost:${appPort}`),
      );
      await world.apply(NAME);
    }
    const { root } = world.project;
    const environment = loadEnvironment(join(root, "environments", `${NAME}.yaml`));
    chain = new DeployedChain(world, environment, (client) => {
      const deployed = readAppConfiguration(join(root, "state", `terraform.${NAME}.tfstate`), client);
      if (deployed === undefined) throw new Error(`nothing is deployed for the app client ${client}`);
      return deployed;
    });
    return chain;
  }

  get lab(): Lab {
    return this.world.lab;
  }

  /** Lines of the lab's log. */
  get log(): readonly string[] {
    return this.world.log;
  }

  /** Where the state is, and what is kept beside it. */
  get stateFolder(): string {
    return join(this.world.project.root, "state");
  }

  get wire(): Wire {
    return this.lab.wire;
  }

  /** Terraform's state of it. */
  get state(): State | undefined {
    return readLocalState(this.stateFolder, NAME);
  }

  /** What an app needs to know of the deployment. */
  deployed(client = "web"): AppConfiguration {
    return this.deployedFor(client);
  }

  /** The environment as it was deployed last, whatever its route. */
  get chain(): Environment {
    return this.deployedChain;
  }

  /** The environment with a broker. */
  get environment(): BrokerEnvironment {
    return asBroker(this.chain);
  }

  callbackUrl(client = "web"): string {
    return this.chain.cognito.clients[client]?.callbackUrls[0] ?? "";
  }

  /**
   * Walks somebody of the cast through a sign-in that an app began.
   *
   * @returns where it ended: the app's callback with its answer, or the page that the person is left on
   */
  async walk(
    id: string,
    start: string,
    person = new Person(this.wire),
    stopAt: (url: URL) => boolean = this.#isEnd,
  ) {
    const account = CAST.find((each) => each.id === id);
    if (account === undefined) throw new Error(`nobody of the cast is called ${id}`);
    return person.walk(start, { account: id, ...choicesOf(this.chain, account), stopAt });
  }

  /** Signs somebody of the cast in to the app `web`. */
  async signIn(id: string, halfWay?: HalfWay): Promise<Outcome> {
    const app = new RelyingParty(this.wire, this.callbackUrl());
    const started = await app.startSignIn(this.deployed());
    const person = new Person(this.wire);
    try {
      let start = started.url.href;
      if (halfWay !== undefined) {
        start = (await this.walk(id, start, person, halfWay.at)).end.href;
        await halfWay.happens();
      }
      const { end, stuckOn } = await this.walk(id, start, person);
      if (stuckOn !== undefined) return this.shownOn(end, stuckOn.html);
      if (end.pathname === "/login") {
        return this.shownOn(end, await (await person.send(new Request(end))).text());
      }
      const claims = await app.finishSignIn(this.deployed(), end, started);
      return { shownBy: "app", message: `signed in: ${claims["cognito:username"]}` };
    } catch (error) {
      const { error_description, message } = error as Error & { error_description?: string };
      const isUnreachable = message.startsWith("fetch failed");
      return { shownBy: isUnreachable ? "browser" : "app", message: error_description ?? message };
    }
  }

  /** Runs one of the project's commands, pointed at the lab. */
  command(...args: string[]): Promise<RunResult> {
    return this.world.command(NAME, ...args);
  }

  /** The environment file as it is now. */
  get file(): string {
    return readFileSync(join(this.world.project.root, "environments", `${NAME}.yaml`), "utf8");
  }

  /** Changes the text of Terraform's state. */
  editState(change: (text: string) => string): void {
    const file = join(this.world.project.root, "state", `terraform.${NAME}.tfstate`);
    writeFileSync(file, change(readFileSync(file, "utf8")));
  }

  /** Writes the environment file, and deploys nothing. */
  write(file: string): Promise<void> {
    return this.world.synthesize(NAME, file);
  }

  /** Writes the environment file, and deploys it. */
  async deploy(file: string): Promise<void> {
    await this.world.plan(NAME, file);
    await this.world.apply(NAME);
    this.deployedChain = routedIn(file);
  }

  /** Writes the environment file, plans, and reviews what a deployment would do. */
  review(file: string): Promise<Review> {
    return this.world.review(NAME, file);
  }

  /** What Terraform read of each resource for the plan that was reviewed last, by address. Some of it is secret. */
  async readValues(): Promise<ReadonlyMap<string, unknown>> {
    const { prior_state } = JSON.parse(await this.world.savedPlan(NAME));
    const resources: { address: string; values: unknown }[] = prior_state.values.root_module.resources;
    return new Map(resources.map(({ address, values }) => [address, values]));
  }

  /** Deploys the plan that was reviewed last. */
  apply(): Promise<void> {
    return this.world.applyReviewed(NAME);
  }

  /** Reviews what was changed since the deployment, other than by Terraform. */
  drift(): Promise<Review> {
    return this.world.drift(NAME);
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** The app's callback; or Cognito's login page, where nobody gets who is sent to the identity provider, or is sent back. */
  #isEnd = ({ origin, pathname, hostname, searchParams }: URL): boolean =>
    origin + pathname === this.callbackUrl() ||
    (hostname === poolEndpointsOf(this.chain.cognito).host &&
      pathname === "/login" &&
      (this.#namesProvider || searchParams.has("errorMessage")));

  get #namesProvider(): boolean {
    return new URL(this.deployed().authorizeUrl).searchParams.has("identity_provider");
  }

  /** What a page that a person is left on says, and whose it is. */
  shownOn({ hostname }: URL, html: string): Outcome {
    const page = parse(html);
    const error = page.querySelector('#error, [role="alert"]') ?? page.querySelector("main") ?? page;
    return { shownBy: this.#serviceAt(hostname), message: error.structuredText.replace(/\s+/g, " ").trim() };
  }

  #serviceAt(host: string): Outcome["shownBy"] {
    if (host === poolEndpointsOf(this.chain.cognito).host) return "Cognito";
    const isBroker = "auth0" in this.chain && host === brokerEndpointsOf(this.chain.auth0).host;
    return isBroker ? "Auth0" : "Entra";
  }
}
