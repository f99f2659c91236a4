import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Environment } from "../../environments/schema";
import { chainOf } from "../../review/chain-of";
import type { Plan } from "../../review/plan";
import { renderHeadline } from "../../review/render/headline";
import { reviewOf } from "../../review/review";
import { RULES } from "../../review/rules";
import { passwordSignIn } from "../../review/rules/password-sign-in";
import { ADDRESSES, addressOfAppClient } from "../../stacks/addresses";
import { microsoftWith, settledPlan } from "./support/microsoft";
import { type Edit, NOW, planWith, tellAll } from "./support/plans";

const POOL = "eu-west-1_AbCdEf123";
const own = microsoftWith();
const joined: Environment = { ...own, cognito: { ...own.cognito, userPool: POOL } };
const OF_THE_OWNER: readonly string[] = [ADDRESSES.pool, ADDRESSES.domain];

/** The plan that changes nothing of an environment that joins a pool, with some resources changed. */
function planOfJoined(edits: Readonly<Record<string, Edit>> = {}): Plan {
  const settled = settledPlan(own);
  const resources = settled.resources.filter(({ address }) => !OF_THE_OWNER.includes(address));
  return planWith(edits, { ...settled, resources });
}
const everything = (edit: Edit): Record<string, Edit> =>
  Object.fromEntries(planOfJoined().resources.map(({ address }) => [address, edit]));
const review = (edits: Readonly<Record<string, Edit>>) => reviewOf(planOfJoined(edits), joined, { now: NOW });
const forbiddenIn = (edits: Readonly<Record<string, Edit>>) =>
  review(edits)
    .findings.filter(({ severity }) => severity === "forbidden")
    .map(({ id, means }) => `${id}: ${means}`);

describe("a plan of an environment that joins a pool", () => {
  for (const [title, edits] of [
    ["nothing", {}],
    ["everything new", everything({ before: null })],
    ["everything destroyed", everything({ after: null })],
  ] as const) {
    test(`that has ${title} is judged by every rule without the pool`, () => {
      for (const kind of ["plan", "drift"] as const) {
        const chain = chainOf({ ...planOfJoined(edits), kind }, joined, NOW);
        for (const rule of RULES) assert.ok(Array.isArray(rule.find(chain)), rule.id);
      }
    });
  }

  test("changes nothing, and nothing is missing for want of the pool", () => {
    const { verdict, findings } = review({});
    assert.equal(verdict, "nothing");
    assert.deepEqual(
      findings.filter(({ severity }) => severity !== "note"),
      [],
    );
  });

  test("loses everyone who came from Microsoft along with the identity provider's name", () => {
    const renamed: Edit = {
      action: "replace",
      after: { provider_name: "Entra" },
      replacedFor: ["provider_name"],
    };
    assert.deepEqual(
      forbiddenIn({ [ADDRESSES.identityProvider]: renamed })[0],
      "identity-provider-replaced: All users from Microsoft lose their accounts: the identity provider is renamed from Microsoft to Entra, so a user known as Microsoft_… would come back as a new user, Entra_….",
    );
  });

  test("loses them with another pool, and says which key that is", () => {
    const moved: Edit = {
      action: "replace",
      after: { user_pool_id: "eu-west-1_GhIjKl456" },
      replacedFor: ["user_pool_id"],
    };
    assert.deepEqual(forbiddenIn({ [ADDRESSES.identityProvider]: moved }), [
      "identity-provider-replaced: Nobody can sign in with Microsoft until the identity provider is there again, and every user from Microsoft may get a new user ID: the identity provider Microsoft is replaced, because of user_pool_id (cognito.userPool).",
    ]);
  });

  test("that destroys the identity provider shuts out whoever came from Microsoft, and nobody else", () => {
    const gone = review({ [ADDRESSES.identityProvider]: { after: null } });
    assert.match(
      renderHeadline(gone),
      /^Nobody can sign in with Microsoft, and every user from Microsoft loses their account unless/,
    );
  });

  test("forgets a pool that the stack made before: nobody loses an account", () => {
    const settled = settledPlan(own);
    const forgotten = planWith(
      Object.fromEntries(
        OF_THE_OWNER.map((address) => [address, { action: "forget", after: null } as const]),
      ),
      settled,
    );
    const { verdict, people } = reviewOf(forgotten, joined, { now: NOW });
    assert.equal(verdict, "forbidden");
    assert.deepEqual(people, [{ effect: "Everyone keeps their account, but nothing protects it any more" }]);
  });

  test("that takes Cognito's callback URL from Auth0 lets nobody in", () => {
    const other = "https://other.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse";
    assert.deepEqual(
      forbiddenIn({ [ADDRESSES.auth0Client]: { after: { callbacks: [other] } } }).map(
        (each) => each.split(":")[0],
      ),
      ["domain-replaced", "callback-not-registered", "beyond-the-stack"],
    );
  });

  test("with a pool whose own challenges let people in by the flow of a rotating app client is forbidden", () => {
    const web = addressOfAppClient("web");
    const plan = planOfJoined({
      [web]: {
        after: {
          explicit_auth_flows: ["ALLOW_CUSTOM_AUTH"],
          refresh_token_rotation: [{ feature: "ENABLED" }],
        },
      },
    });
    const told = (LambdaConfig: object) =>
      tellAll(
        passwordSignIn,
        chainOf(plan, joined, NOW, { cognito: { userPool: { LambdaConfig }, clients: [] } }),
      );
    assert.deepEqual(told({}), []);
    assert.deepEqual(
      told({ DefineAuthChallenge: "arn:aws:lambda:eu-west-1:123456789012:function:challenge" }).map(
        ({ address }) => address,
      ),
      [web],
    );
  });
});
