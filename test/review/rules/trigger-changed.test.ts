import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import { withoutLeft } from "../../../review/left-to-others";
import { triggerChanged } from "../../../review/rules/trigger-changed";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { type Edit, findings, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.pool;
const ARN = "arn:aws:lambda:eu-west-1:123456789012:function:claims";
const OTHER = "arn:aws:lambda:eu-west-1:123456789012:function:other";

type Triggers = Readonly<Record<string, Value>>;
const config = (triggers: Triggers) => ({ lambda_config: Object.keys(triggers).length ? [triggers] : [] });
const edit = (before: Triggers, after: Triggers): Edit => ({ before: config(before), after: config(after) });
const found = (before: Triggers, after: Triggers) =>
  findings(triggerChanged, { [address]: edit(before, after) });
const meant = (before: Triggers, after: Triggers) => found(before, after).map(({ means }) => means);

test("no trigger of a new, unchanged or destroyed pool changes", () => assertQuiet(triggerChanged));

test("a trigger that a plan takes off is named, with what happens to people without it", () => {
  assert.deepEqual(found({ pre_sign_up: ARN }, {}), [
    {
      address,
      means: `People whom a function turned away, or linked, get in as they are: the trigger \`pre_sign_up\` of the user pool no longer calls \`${ARN}\`.`,
    },
  ]);
});

test("a trigger that a plan attaches is named, with what it may do to people", () => {
  assert.deepEqual(meant({}, { user_migration: ARN, post_confirmation: ARN }), [
    `A function may make users with passwords of another directory: the trigger \`user_migration\` of the user pool calls \`${ARN}\`.`,
    `A function learns of each new user: the trigger \`post_confirmation\` of the user pool calls \`${ARN}\`.`,
  ]);
});

test("a trigger that calls another function is named with both", () => {
  assert.deepEqual(meant({ pre_authentication: ARN }, { pre_authentication: OTHER }), [
    `A function may turn people away: the trigger \`pre_authentication\` of the user pool calls \`${OTHER}\` instead of \`${ARN}\`.`,
  ]);
});

test("the two names of the trigger that writes claims are one thing that happens to people", () => {
  const both = {
    pre_token_generation: ARN,
    pre_token_generation_config: [{ lambda_arn: ARN, lambda_version: "V2_0" }],
  };
  assert.deepEqual(meant(both, {}), [
    `Apps no longer get what a function writes into people's tokens: the trigger \`pre_token_generation_config\` of the user pool no longer calls \`${ARN}\`; the trigger \`pre_token_generation\` of the user pool no longer calls \`${ARN}\`.`,
  ]);
});

test("challenges, senders and messages say what they do", () => {
  const sender = [{ lambda_arn: ARN, lambda_version: "V1_0" }];
  assert.deepEqual(
    meant(
      {},
      {
        define_auth_challenge: ARN,
        create_auth_challenge: ARN,
        custom_email_sender: sender,
        custom_message: ARN,
      },
    ).map((means) => means.replace(/:.*/, "")),
    [
      "A function may let people in without Microsoft and without a password",
      "A function gets the codes by which people reset their passwords",
      "A function writes the messages that people get from the user pool",
    ],
  );
});

test("triggers that stay, or are not known, are not reported", () => {
  assert.deepEqual(found({ pre_sign_up: ARN }, { pre_sign_up: ARN, custom_message: null }), []);
  assert.deepEqual(findings(triggerChanged, { [address]: { after: { lambda_config: UNKNOWN } } }), []);
});

test("with the pool everything is lost", () => {
  const replaced = { ...edit({ pre_sign_up: ARN }, {}), action: "replace" } as const;
  assert.deepEqual(findings(triggerChanged, { [address]: replaced }), []);
});

test("a trigger that others attached is a warning if it decides who gets in, and else nothing", () => {
  const drift = (after: Triggers) => {
    const plan = { ...planWith({ [address]: edit({}, after) }), kind: "drift" as const };
    return tellAll(triggerChanged, chainOf(withoutLeft(plan, PLANNED), PLANNED, NOW));
  };
  assert.deepEqual(drift({ pre_sign_up: ARN }), [
    {
      address,
      severity: "warning",
      means: `A function may let in, link or turn away people at their first sign-in: the trigger \`pre_sign_up\` of the user pool calls \`${ARN}\`.`,
      fix: "Ask whoever changed it in Cognito (CloudTrail says who), and read the function's code. A deploy leaves it as it is.",
    },
  ]);
  assert.deepEqual(drift({ post_authentication: ARN, custom_message: ARN }), []);
});
