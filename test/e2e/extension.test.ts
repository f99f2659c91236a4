import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { run } from "../../commands/terminal/run";
import { renderText } from "../../review/render/text";
import type { Review } from "../../review/review";
import { extensionAt } from "../../stacks/addresses";
import { readDocument } from "../support/documents";
import { deployedFile } from "../support/environment-file";
import { World } from "../support/world";

const TAGS = { team: "identity", "cost-center": "4711" };
const fileWith = (tags: Record<string, string>) => deployedFile({ tags });

/** The examples of the guide, as files beside the team's own. */
const EXAMPLES = readDocument("docs/extend.md")
  .blocks.filter(({ language, text }) => language === "ts" && !text.startsWith("// stacks/extensions.ts"))
  .map(({ text }) => text);

describe("the examples of the guide on extensions, all in one stack", () => {
  let world: World;
  const review = (tags = TAGS) => world.review("dev", fileWith(tags));
  const pool = async () => {
    const { UserPools } = await world.apis("dev").cognito("ListUserPools", { MaxResults: 10 });
    return (await world.apis("dev").cognito("DescribeUserPool", { UserPoolId: UserPools[0].Id })).UserPool;
  };
  before(async () => {
    world = await World.raise({ deployed: { file: deployedFile() }, startsProviders: true });
    const { root } = world.project;
    EXAMPLES.forEach((text, index) => {
      writeFileSync(join(root, "stacks", `example-${index}.ts`), `${text}\n`);
    });
    writeFileSync(
      join(root, "stacks", "extensions.ts"),
      `import type { Extend } from "./extending/extend-stack";
${EXAMPLES.map((_, index) => `import { extend as extend${index} } from "./example-${index}";`).join("\n")}
const EXAMPLES: Extend[] = [${EXAMPLES.map((_, index) => `extend${index}`).join(", ")}];
export const extend: Extend = (chain, environment) => {
  for (const example of EXAMPLES) example(chain, environment);
};
`,
    );
  });
  after(() => world.close());

  test("are five, and compile", async () => {
    assert.equal(EXAMPLES.length, 5);
    const { root } = world.project;
    const settings = { extends: "./tsconfig.json", compilerOptions: { noEmit: true }, include: ["main.ts"] };
    writeFileSync(join(root, "tsconfig.main.json"), JSON.stringify(settings));
    const tsc = join("node_modules", "typescript", "bin", "tsc");
    const { code, stdout } = await run(process.execPath, [tsc, "-p", "tsconfig.main.json"], { cwd: root });
    assert.equal(code, 0, stdout);
  });

  test("are reviewed as the team's, and deployed", async () => {
    const reviewed = await review();
    assert.deepEqual(linesOf(reviewed), [
      "Cognito: user pool is updated",
      "Auth0: client for Cognito is updated",
      "Entra: app registration is updated",
      "Team: aws_cognito_resource_server orders is created",
      "Team: aws_cognito_user_group group-admins is created",
      "Team: aws_cognito_user_group group-auditors is created",
      "Team: aws_cognito_user_pool_ui_customization style is created",
      "Team: aws_wafv2_web_acl web-acl is created",
      "Team: aws_wafv2_web_acl_association web-acl-of-pool is created",
    ]);
    assert.deepEqual(
      reviewed.findings.filter(({ address = "" }) => extensionAt(address)),
      [],
      renderText(reviewed),
    );
    await world.apply("dev");
    const { LambdaConfig, UserPoolTags } = await pool();
    assert.match(LambdaConfig.PreTokenGenerationConfig.LambdaArn, /:function:add-claims-dev$/);
    assert.deepEqual(UserPoolTags, TAGS);
    await assertSettled();
  });

  test("are put back where somebody changed them, and nothing is that others set", async () => {
    const { Id: UserPoolId, Arn: ResourceArn } = await pool();
    const apis = world.apis("dev");
    await apis.cognito("TagResource", { ResourceArn, Tags: { theirs: "x", team: "other" } });
    await apis.cognito("UpdateGroup", { UserPoolId, GroupName: "admins", Description: "changed by hand" });
    assert.deepEqual(linesOf(await review()), [
      "Cognito: user pool is updated",
      "Team: aws_cognito_user_group group-admins is updated",
    ]);
    await world.apply("dev");
    assert.deepEqual((await pool()).UserPoolTags, { ...TAGS, theirs: "x" });
    await assertSettled();
  });

  test("get another value of a tag, and the user pool keeps those of others", async () => {
    await review({ ...TAGS, team: "sign-in" });
    await world.apply("dev");
    assert.deepEqual((await pool()).UserPoolTags, { ...TAGS, team: "sign-in", theirs: "x" });
    const drift = await world.drift("dev");
    assert.deepEqual([drift.verdict, drift.isAhead], ["nothing", false], renderText(drift));
  });

  async function assertSettled(): Promise<void> {
    const again = await review();
    assert.deepEqual([again.changes, again.outputs], [[], []], renderText(again));
  }
});

const linesOf = ({ changes }: Review) =>
  changes.map(({ hop, resource, action }) => `${hop}: ${resource} is ${action}d`);
