import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { EXIT_CODES, type Review } from "../../review/review";
import * as clouds from "../support/cloud-apis";
import { DeployedChain } from "../support/deployed-chain";
import { deployedFile } from "../support/environment-file";

const BOTH = { "auth0.strategy": "both" };
const FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:federation";

const exitOf = ({ verdict }: Review) => EXIT_CODES[verdict];
const foundBy = ({ findings }: Review, rule: string) =>
  findings.flatMap(({ id, severity, means }) => (id === rule ? [`${severity}: ${means}`] : []));

describe("a chain of which somebody sets what no plan shows", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(BOTH);
  });
  after(() => chain.close());

  const describePool = async () => {
    const { UserPool } = await chain.apis.cognito("DescribeUserPool", { UserPoolId: chain.userPoolId });
    return UserPool;
  };
  /** Attaches a function to the user pool as a careful person does: with all that the pool has. */
  const attach = async (InboundFederation: object | undefined) => {
    const { AdminCreateUserConfig, AccountRecoverySetting, LambdaConfig } = await describePool();
    const { UnusedAccountValidityDays: _, ...create } = AdminCreateUserConfig;
    const { InboundFederation: __, ...others } = LambdaConfig;
    await chain.apis.cognito("UpdateUserPool", {
      UserPoolId: chain.userPoolId,
      AdminCreateUserConfig: create,
      AccountRecoverySetting,
      LambdaConfig: { ...others, ...(InboundFederation && { InboundFederation }) },
    });
  };
  const waad = async () => (await chain.apis.auth0("GET", "/connections?name=dev-waad"))[0];

  test("drift says that a function rewrites who people are, and a plan that would take it away is forbidden", async () => {
    await attach({ LambdaArn: FUNCTION, LambdaVersion: "V1_0" });
    const drift = await chain.drift();
    assert.equal(exitOf(drift), 2);
    const what = `the inbound federation trigger, a function that rewrites what Auth0 sends of a person (LambdaConfig.InboundFederation: {"LambdaArn":"${FUNCTION}","LambdaVersion":"V1_0"})`;
    assert.deepEqual(foundBy(drift, "unmodelled-reset"), [
      `warning: A function decides which attributes people have, whatever Auth0 sends: the user pool has ${what}, which the aws provider does not model and the next update of the user pool resets.`,
    ]);

    const review = await chain.review(deployedFile({ ...BOTH, protection: "off" }));
    assert.equal(exitOf(review), 3);
    assert.deepEqual(foundBy(review, "unmodelled-reset"), [
      `forbidden: People get other attributes, and may be let in or known differently: the change of deletion_protection resets ${what}, which the aws provider does not model.`,
    ]);
    await attach(undefined);
  });

  test("people are led to their organisation by its e-mail domain, before and after a deploy that updates the connection", async () => {
    const asMade = (await waad()).options;
    await clouds.connection("waad", { domain_aliases: ["acme.com", "acme.de"] })(chain);
    await clouds.connection("waad", { set_user_root_attributes: "never_on_login" })(chain);
    await chain.write(deployedFile(BOTH));
    const planned = await chain.command("plan", "dev");
    assert.equal(planned.code, 2, planned.stderr);
    assert.match(
      planned.stdout,
      /the update of the connection dev-waad drops domain_aliases \(\["acme\.com","acme\.de"\]\), which others set and the deploy gives back at once/,
    );
    const secret = (await waad()).options.client_secret;
    const { code, stderr, stdout } = await chain.command("deploy", "dev");
    assert.equal(code, 0, stderr);
    assert.match(
      stderr,
      /Gave the connection dev-waad back what others had set and its update had dropped: domain_aliases\./,
    );
    assert.ok(!`${stdout}${stderr}`.includes(secret));
    const { options } = await waad();
    assert.deepEqual(
      [options.domain_aliases, options.set_user_root_attributes, options.client_secret],
      [["acme.com", "acme.de"], asMade.set_user_root_attributes, secret],
    );
    const drift = await chain.drift();
    assert.equal(exitOf(drift), 0, JSON.stringify(drift.changes));
    assert.equal((await chain.signIn("carla")).shownBy, "app");
  });

  test("people are led there again after a deploy that was killed, and what changes meanwhile is an error", async () => {
    const kept = join(chain.stateFolder, "dev.kept-options.json");
    assert.equal(existsSync(kept), false);
    const { id, options, display_name } = await waad();
    const path = `/connections/${id}`;
    const { domain_aliases: _, ...left } = options;
    await chain.apis.auth0("PATCH", path, { display_name, options: left, metadata: { team: "portal" } });
    await clouds.connection("waad", { set_user_root_attributes: "never_on_login" })(chain);
    const written = { id, name: "dev-waad", options: { domain_aliases: ["acme.com", "acme.de"] } };
    writeFileSync(kept, JSON.stringify([written]));

    const planned = await chain.command("plan", "dev");
    assert.equal(planned.code, 2, planned.stderr);
    assert.match(
      planned.stdout,
      /took domain_aliases \(\["acme\.com","acme\.de"\]\) from the connection dev-waad/,
    );
    chain.onLine = (line) => {
      if (!line.startsWith("auth0 PATCH ") || !line.includes(path)) return;
      chain.onLine = () => {};
      void chain.apis.auth0("PATCH", path, { display_name, metadata: { team: "shop" } });
    };
    const { code, stderr } = await chain.command("deploy", "dev");
    assert.equal(code, 1);
    assert.ok(
      stderr.includes(
        `dev: Terraform has applied the plan, and more changed in the clouds than it had shown:\n  connection ${id}: metadata.team was portal, and is shop.\n    To put it back: PATCH https://${chain.environment.auth0.domain}/api/v2${path} with {"metadata":{"team":"portal"}}.\nEither`,
      ),
      stderr,
    );
    assert.deepEqual((await waad()).options.domain_aliases, ["acme.com", "acme.de"]);
    assert.equal(existsSync(kept), false);
  });
});
