import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { makePlanKeys } from "../../commands/github/plan-keys";
import { sealPlan, unsealPlan } from "../../commands/github/sealed-plan";
import { ROOT } from "../../commands/setup/paths";
import { applyPlan } from "../../commands/terraform/apply-plan";
import { init, type PlannedChanges, plan, show } from "../../commands/terraform/operations";
import { reviewDrift } from "../../commands/terraform/reviewed-drift";
import type { SynthesizedStack } from "../../commands/terraform/synthesized-stack";
import { loadEnvironment } from "../../environments/load";
import { planOf } from "../../review/plan";
import { readPlan } from "../../review/plan-file";
import { fileWith } from "../support/environment-file";
import { World } from "../support/world";

const policy = (name: string) =>
  JSON.parse(readFileSync(join(ROOT, "docs", "policies", `${name}.json`), "utf8"));

/** What a policy of AWS allows. */
function actionsIn(name: string): string[] {
  const { Statement } = policy(name) as { Statement: { Action: string | string[] }[] };
  return [...new Set(Statement.flatMap(({ Action }) => Action))].sort();
}

/** What is allowed to everyone. */
const NONE = "";

/** What operations of S3 and STS need; for the others it has their name. */
const ACTIONS: Readonly<Record<string, string>> = {
  GetObject: "s3:GetObject",
  HeadObject: "s3:GetObject",
  ListObjectsV2: "s3:ListBucket",
  PutObject: "s3:PutObject",
  DeleteObject: "s3:DeleteObject",
  GetCallerIdentity: NONE,
};

/** What was asked of the clouds. */
interface Asked {
  /** As policies of AWS name them, by what the provider and the backend log. */
  readonly aws: readonly string[];
  /** Like `GET graph.microsoft.com/v1.0/applications`, by what the lab saw. */
  readonly graph: readonly string[];
  readonly auth0: readonly string[];
}

/**
 * What the look at the app clients outside the stack asks for, what a stack by SAML does, and what S3 asks the bucket's key for: not
 * the provider here.
 */
const BESIDES = ["cognito-idp:ListUserPoolClients", "cognito-idp:GetSigningCertificate", "kms:Decrypt"];
const ofTheProvider = (actions: readonly string[]) => actions.filter((action) => !BESIDES.includes(action));

const S3 = { state: { s3: { bucket: "acme-state", region: "eu-west-1" } } };
const client = (path: string) => ({ callbackUrls: [`https://dev.acme.com/${path}`], logoutUrls: [] });

describe("an environment that is planned with one role and deployed with another", () => {
  /** What Auth0 grants the application that runs next. */
  const scopes: string[] = [];
  const takeRole = (role: "plan" | "deploy") =>
    scopes.splice(0, scopes.length, ...policy(`auth0-${role}`).scopes);
  let world: World;
  before(async () => {
    takeRole("deploy");
    world = await World.raise({ auth0Scopes: scopes, startsProviders: true });
    await world.makeBucket("acme-state", "123456789012");
    const { publicKey, privateKey } = await makePlanKeys();
    process.env.PLAN_PUBLIC_KEY = publicKey;
    process.env.PLAN_PRIVATE_KEY = privateKey;
  });
  after(async () => {
    delete process.env.PLAN_PUBLIC_KEY;
    delete process.env.PLAN_PRIVATE_KEY;
    await world.close();
  });

  /** Does the work, and tells what it asked of the clouds. */
  async function asking<T>(
    work: (deployment: SynthesizedStack) => Promise<T>,
  ): Promise<Asked & { readonly result: T }> {
    const { folder } = world.deployment("dev");
    const variables = world.variables("dev"); // it initialises, and so has to verify the providers
    const log = join(world.project.root, "terraform.log");
    const from = world.log.length;
    const result = await work({ folder, variables: { ...variables, TF_LOG: "DEBUG", TF_LOG_PATH: log } });
    const operations = [...readFileSync(log, "utf8").matchAll(/rpc\.method=(\w+)/g)].map(
      ([, name = ""]) => name,
    );
    rmSync(log);
    const seen = world.log.slice(from).map((line) => line.split(" "));
    const asked = (cloud: string) =>
      seen.filter(([name]) => name === cloud).map(([, method, address]) => `${method} ${address}`);
    return {
      result,
      aws: [...new Set(operations.map((name) => ACTIONS[name] ?? `cognito-idp:${name}`))]
        .filter((action) => action !== NONE)
        .sort(),
      graph: asked("entra").filter((request) => request.includes(" graph.microsoft.com/")),
      auth0: asked("auth0").filter((request) => !request.endsWith("/oauth/token")),
    };
  }

  const environment = () => loadEnvironment(join(world.project.root, "environments", "dev.yaml"));
  const file = () => join(world.project.root, "dev.tfplan");
  const planReadOnly = (deployment: SynthesizedStack): Promise<PlannedChanges> =>
    plan(deployment, file(), { lock: "-lock=false" });

  /** Plans with the one role, hands the plan over sealed, and applies it with the other. */
  async function deploy(keys: Record<string, unknown>): Promise<void> {
    await world.synthesize("dev", fileWith({ ...S3, ...keys }));
    takeRole("plan");
    const planned = await asking(async (deployment) => {
      await init(deployment);
      return planReadOnly(deployment);
    });
    assertReadOnly(planned);
    await sealPlan("dev", world.project.root);
    rmSync(file());
    await unsealPlan("dev", world.project.root);
    takeRole("deploy");
    const { aws } = await asking(async (stack) => {
      const shown = planOf(readPlan("dev", await show(stack, file())));
      return applyPlan({ environment: environment(), stack }, file(), shown);
    });
    const allowed = actionsIn("aws-deploy");
    assert.deepEqual(
      aws.filter((action) => !allowed.includes(action)),
      [],
    );
  }

  function assertReadOnly({ aws, graph, auth0 }: Asked): void {
    const allowed = actionsIn("aws-plan");
    assert.deepEqual(
      aws.filter((action) => !allowed.includes(action)),
      [],
    );
    // What Application.Read.All lets an application do.
    for (const request of graph)
      assert.match(
        request,
        /^GET graph\.microsoft\.com\/(?:v1\.0|beta)\/(?:applications|servicePrincipals)\b/,
      );
    for (const request of auth0) assert.match(request, /^GET /);
  }

  test("is created with no other permission than the policies have", async () => {
    await deploy({ "cognito.clients.old": client("old") });
  });

  test("is planned with exactly what the policies for planning have, and sees that nothing changes", async () => {
    takeRole("plan");
    const asked = await asking(planReadOnly);
    assertReadOnly(asked);
    assert.deepEqual(asked.aws, ofTheProvider(actionsIn("aws-plan")));
    assert.deepEqual(asked.result, { changes: [], empty: true });
  });

  test("is checked for drift with the same", async () => {
    const asked = await asking((deployment) =>
      plan(deployment, file(), { lock: "-lock=false", refreshOnly: true }),
    );
    assertReadOnly(asked);
    assert.deepEqual(asked.aws, ofTheProvider(actionsIn("aws-plan")));
  });

  test("is reviewed for drift, with what the clouds have besides, with the same", async () => {
    const { result, ...asked } = await asking((stack) =>
      reviewDrift({ environment: environment(), stack }, () => {}),
    );
    assertReadOnly(asked);
    assert.deepEqual([result.verdict, result.notSeen], ["nothing", undefined]);
    for (const what of ["/actions/triggers/post-login/bindings", "/connections"])
      assert.ok(
        asked.auth0.some((request) => request.endsWith(what)),
        asked.auth0.join("\n"),
      );
  });

  test("is changed at every hop with no other permission than the policies have", async () => {
    await deploy({
      "microsoft.displayName": "Acme",
      "cognito.clients.web": client("other"),
      "cognito.clients.new": client("new"),
    });
  });
});
