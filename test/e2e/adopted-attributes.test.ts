import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { readAppConfiguration } from "../../lab/app/configuration";
import { CloudApis } from "../../lab/deployer/cloud-apis";
import { renderText } from "../../review/render/text";
import { deployedFile } from "../support/environment-file";
import { environmentIn } from "../support/environment-in";
import { World } from "../support/world";

const CALL =
  /^(environments\/dev\.yaml cognito\.attributes: .*) To do: (aws cognito-idp add-custom-attributes .*)$/;

describe("an adopted user pool that has others' attributes too", () => {
  let world: World;
  let apis: CloudApis;
  let userPool: string;
  const file = () =>
    deployedFile({
      adopt: { userPool },
      "cognito.attributes": { tenantId: "org", former: ["tenant_id"] },
    });
  const review = () => world.review("dev", file());

  before(async () => {
    world = await World.raise({ deployed: { file: deployedFile() } });
    apis = new CloudApis({ ...world.lab, environment: environmentIn(deployedFile()) });
    const state = join(world.project.root, "state", "terraform.dev.tfstate");
    userPool = new URL(String(readAppConfiguration(state, "web")?.issuer)).pathname.slice(1);
    await apis.cognito("AddCustomAttributes", {
      UserPoolId: userPool,
      CustomAttributes: [{ Name: "team", AttributeDataType: "Number" }],
    });
  });
  after(() => world.close());

  let call = "";
  test("is not planned before it has the attributes, and the plan says the call that adds them", async () => {
    const { refusals } = await review();
    const message = refusals.map((each) => each.message).join("\n");
    const [, sentence, command = ""] = CALL.exec(message) ?? [];
    assert.equal(
      sentence,
      "environments/dev.yaml cognito.attributes: the adopted user pool lacks org, which Terraform does not add to it.",
      message,
    );
    assert.equal(
      command,
      `aws cognito-idp add-custom-attributes --region eu-west-1 --user-pool-id ${userPool} --custom-attributes 'Name=org,AttributeDataType=String,Mutable=true,StringAttributeConstraints={MinLength=0,MaxLength=256}'`,
    );
    call = command;
  });

  test("gets the mapping and the app clients' permissions after that call, and nobody's attribute is touched", async () => {
    const [, name, type, , min, max] =
      /Name=(\w+),AttributeDataType=(\w+),Mutable=(\w+),StringAttributeConstraints=\{MinLength=(\d+),MaxLength=(\d+)\}/.exec(
        call,
      ) ?? [];
    await apis.cognito("AddCustomAttributes", {
      UserPoolId: userPool,
      CustomAttributes: [
        {
          Name: name,
          AttributeDataType: type,
          Mutable: true,
          StringAttributeConstraints: { MinLength: min, MaxLength: max },
        },
      ],
    });
    const reviewed = await review();
    assert.deepEqual(
      reviewed.changes.map(({ address, action }) => `${address}: ${action}`).sort(),
      [
        "aws_cognito_identity_provider.cognito_identity-provider: update",
        "aws_cognito_user_pool_client.cognito_client-server: update",
        "aws_cognito_user_pool_client.cognito_client-web: update",
      ],
      renderText(reviewed),
    );
    assert.deepEqual(reviewed.refusals, []);
    await world.apply("dev");

    const { UserPool } = await apis.cognito("DescribeUserPool", { UserPoolId: userPool });
    const names = UserPool.SchemaAttributes.map(({ Name }: { Name: string }) => Name);
    for (const each of ["team", "tenant_id", "object_id", "account_type", "org"]) {
      assert.ok(names.includes(`custom:${each}`), each);
    }
    const drift = await world.drift("dev");
    assert.deepEqual(drift.changes, [], renderText(drift));
  });
});
