import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { knownEnvironments } from "../../commands/lab/known-environments";
import { makeScratchProject, type ScratchProject } from "../../commands/setup/scratch-project";
import { type RunResult, run } from "../../commands/terminal/run";
import { applyPlan, settleStack } from "../../commands/terraform/apply-plan";
import { apply, init, type PlannedChanges, plan, show } from "../../commands/terraform/operations";
import { reviewDrift } from "../../commands/terraform/reviewed-drift";
import { reviewPlan } from "../../commands/terraform/reviewed-plan";
import type { SynthesizedStack } from "../../commands/terraform/synthesized-stack";
import { loadEnvironment } from "../../environments/load";
import type { Environment } from "../../environments/schema";
import { CloudApis } from "../../lab/deployer/cloud-apis";
import { accessKeyIdOf } from "../../lab/deployer/credentials";
import { labVariables, processEnvironmentWith } from "../../lab/deployer/environment-variables";
import { type Lab, type LabOptions, startLab } from "../../lab/lab";
import { planOf } from "../../review/plan";
import { readPlan } from "../../review/plan-file";
import type { Review } from "../../review/review";
import { LOCK_FILE } from "../../stacks/lock-file";
import { signedRequest } from "../lab/aws/signed-request";
import { copyDeployment, type DeploymentFolders, moveApp } from "./kept-deployment";
import { KeptProviders } from "./kept-providers";

/** Set by `npm test`. */
function variable(name: "LAB_PYTHON" | "TF_CLI_CONFIG_FILE"): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run this with npm test -- <part of the path>`);
  return value;
}

/** What is deployed in a world from the start, as the environment `dev`. */
export interface DeployedBefore {
  /** The environment file. */
  readonly file: string;
  /** A port that the file gives its app on this machine, and the one that the app is moved to. */
  readonly appPort?: { readonly from: number; readonly to: number };
}

export interface WorldOptions extends Pick<LabOptions, "app" | "auth0Scopes" | "switches"> {
  /** @default - nothing is deployed */
  readonly deployed?: DeployedBefore;
  /** Gets each line of the lab's log. */
  readonly onLine?: (line: string) => void;
  /**
   * Whether Terraform starts the providers itself, for each run anew: where they log, crash, have AWS resources other than
   * Cognito's, or find something else in their environment than {@link World.variables}. @default false
   */
  readonly startsProviders?: boolean;
}

/** A lab and a project of a test's own, in which the real providers deploy environments. */
export class World {
  /** By the access key of the AWS account that they are for. */
  readonly #kept = new Map<string, KeptProviders>();

  private constructor(
    readonly lab: Lab,
    readonly project: ScratchProject,
    private readonly folder: string,
    /** Lines of the lab's log. */
    readonly log: readonly string[],
    private readonly startsProviders: boolean,
  ) {}

  static async raise({
    deployed,
    onLine,
    startsProviders = false,
    ...options
  }: WorldOptions = {}): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), "lab-"));
    const project = makeScratchProject();
    // Its own, as the project of a team has one. The cache has it of the providers that are in the mirror.
    copyFileSync(join(dirname(variable("TF_CLI_CONFIG_FILE")), LOCK_FILE), join(project.root, LOCK_FILE));
    if (deployed !== undefined) await World.#copyDeployment(deployed, { lab: folder, project: project.root });
    const log: string[] = [];
    const lab = await startLab({
      ...options,
      folder,
      port: 0,
      python: variable("LAB_PYTHON"),
      chains: knownEnvironments(join(project.root, "environments")),
      log: (line) => {
        log.push(line);
        onLine?.(line);
      },
    });
    return new World(lab, project, folder, log, startsProviders);
  }

  static async #copyDeployment({ file, appPort }: DeployedBefore, to: DeploymentFolders): Promise<void> {
    await copyDeployment(file, to, async (keep) => {
      const world = await World.raise();
      try {
        await world.plan("dev", file);
        await world.apply("dev");
        await world.lab.close();
        keep({ lab: world.folder, project: world.project.root });
      } finally {
        await world.close();
      }
    });
    if (appPort !== undefined) moveApp(to, appPort.from, appPort.to);
  }

  /** Writes the environment file and synthesizes. */
  async synthesize(name: string, file: string): Promise<void> {
    this.project.write(name, file);
    const { code, stderr } = await run(process.execPath, ["synth.cjs"], { cwd: this.project.root });
    if (code !== 0) throw new Error(stderr);
  }

  /** Writes the environment file, synthesizes and plans. */
  async plan(name: string, file: string): Promise<PlannedChanges> {
    await this.synthesize(name, file);
    await init(this.deployment(name));
    return plan(this.deployment(name), this.planFile(name));
  }

  /** Writes the environment file, synthesizes, plans and reviews. */
  async review(name: string, file: string): Promise<Review> {
    await this.synthesize(name, file);
    await init(this.deployment(name));
    const prepared = { environment: this.environment(name), stack: this.deployment(name) };
    return reviewPlan(prepared, this.planFile(name), {});
  }

  /** Reviews what was changed in the clouds outside Terraform. */
  drift(name: string): Promise<Review> {
    const prepared = { environment: this.environment(name), stack: this.deployment(name) };
    return reviewDrift(prepared, () => {});
  }

  /** Runs one of the project's commands, pointed at the lab. */
  command(name: string, ...args: string[]): Promise<RunResult> {
    return run(process.execPath, ["commands/run.cjs", ...args], {
      cwd: this.project.root,
      env: this.variables(name),
    });
  }

  /** The last plan, as Terraform shows it. */
  savedPlan(name: string): Promise<string> {
    return show(this.deployment(name), this.planFile(name));
  }

  /** Applies the last plan, and makes right what Terraform does not see. */
  async apply(name: string): Promise<void> {
    await apply(this.deployment(name), this.planFile(name));
    await settleStack(this.environment(name), this.deployment(name), { isJustBound: false });
  }

  /** Applies the last plan, which was reviewed, as a deploy does: it keeps what others set, and compares the clouds before and after. */
  async applyReviewed(name: string): Promise<void> {
    const prepared = { environment: this.environment(name), stack: this.deployment(name) };
    await applyPlan(prepared, this.planFile(name), planOf(readPlan(name, await this.savedPlan(name))));
  }

  /** What a plan would do, as `address: action`, in the order of the addresses. */
  async changes(name: string, file: string): Promise<string[]> {
    const { changes } = await this.plan(name, file);
    return changes.map(({ address, action }) => `${address}: ${action}`).sort();
  }

  /** Makes an S3 bucket in the account of the environment, as a person would by hand. */
  async makeBucket(bucket: string, accountId: string): Promise<void> {
    const response = await this.lab.wire(
      signedRequest(
        `https://s3.eu-west-1.amazonaws.com/${bucket}`,
        {
          method: "PUT",
          body: "<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>",
        },
        {
          accountId,
          accessKeyId: accessKeyIdOf(accountId),
          secretAccessKey: this.lab.credentials.aws.secretAccessKey,
        },
      ),
    );
    if (!response.ok) throw new Error(await response.text());
  }

  /** Runs the real cdktf in the project, pointed at the lab. */
  cdktf(name: string, ...args: string[]): Promise<RunResult> {
    return run(join(this.project.root, "node_modules", ".bin", "cdktf"), args, {
      cwd: this.project.root,
      env: { ...this.variables(name), CI: "1" },
    });
  }

  /** The clouds' own APIs, as the deployer of an environment. */
  apis(name: string): CloudApis {
    return new CloudApis({ ...this.lab, environment: this.environment(name) });
  }

  deployment(name: string): SynthesizedStack {
    return {
      folder: join(this.project.root, "cdktf.out", "stacks", name),
      variables: this.variables(name),
    };
  }

  /** The process environment that points an environment's deployment at the lab. */
  variables(name: string): NodeJS.ProcessEnv {
    const variables = labVariables(
      {
        ...this.lab,
        terraformConfiguration: this.startsProviders ? unverified() : variable("TF_CLI_CONFIG_FILE"),
      },
      this.environment(name),
    );
    return { ...processEnvironmentWith(variables), ...(!this.startsProviders && this.#keep(variables)) };
  }

  #keep(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
    const { AWS_ACCESS_KEY_ID: key = "" } = variables;
    const kept = this.#kept.get(key) ?? new KeptProviders(mirror(), processEnvironmentWith({ ...variables }));
    this.#kept.set(key, kept);
    return kept.variables;
  }

  async close(): Promise<void> {
    for (const kept of this.#kept.values()) kept.close();
    await this.lab.close();
    this.project.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private environment(name: string): Environment {
    return loadEnvironment(join(this.project.root, "environments", `${name}.yaml`));
  }

  private planFile(name: string): string {
    return join(this.project.root, `${name}.tfplan`);
  }
}

/** The mirror that the CLI configuration names. */
function mirror(): string {
  const [, path = ""] = /path = "(.*)"/.exec(readFileSync(variable("TF_CLI_CONFIG_FILE"), "utf8")) ?? [];
  return path;
}

/**
 * A CLI configuration beside the given one that takes the providers of the mirror as they are, as while one is being developed:
 * to verify them takes a third of the time of a plan.
 * It is in the same place for all: Terraform is initialised anew for another one.
 */
function unverified(): string {
  const given = variable("TF_CLI_CONFIG_FILE");
  const configuration = readFileSync(given, "utf8");
  const registry = join(mirror(), "registry.terraform.io");
  const inside = (above: string) => readdirSync(join(registry, above)).map((name) => join(above, name));
  const overrides = readdirSync(registry)
    .flatMap(inside)
    .map((provider) => {
      const [platform = ""] = inside(provider).flatMap(inside);
      return `    "${provider}" = ${JSON.stringify(join(registry, platform))}\n`;
    });
  const file = join(dirname(given), "unverified.tfrc");
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(
    unfinished,
    configuration.replace(
      "provider_installation {\n",
      (installation) => `${installation}  dev_overrides {\n${overrides.join("")}  }\n`,
    ),
  );
  renameSync(unfinished, file);
  return file;
}
