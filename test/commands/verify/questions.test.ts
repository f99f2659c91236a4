import assert from "node:assert/strict";
import { mock, test } from "node:test";
import type { Check } from "../../../commands/verify/check";
import { CHOICES } from "../../../commands/verify/hops/cognito/choice";
import { answerQuestions, QUESTIONS, type Sight } from "../../../commands/verify/questions";
import { renderAnswers, renderQuestions } from "../../../commands/verify/questions/render-questions";
import { DEFAULT_SWITCHES } from "../../../lab/switches";
import type { Review } from "../../../review/review";
import { Saml } from "../../lab/entra/saml/fixture";
import { environmentWith } from "../../support/environment";
import { reviewWith } from "../github/fixture";

const of = (strategy: "microsoft" | "windowslive" | "waad" | "both") =>
  environmentWith({ auth0: { strategy } });

const check = (id: string, seen: string, other: Partial<Check> = {}): Check => ({
  ...{ id, hop: "broker", verdict: "passed", statement: "-", seen },
  ...other,
});

const answerOf = (name: string, sight: Sight) =>
  answerQuestions(sight).find((each) => each.name === name)?.seen;

test("each of the lab's switches is a question, in its order, and the lab's answer is the switch's default", () =>
  assert.deepEqual(
    QUESTIONS.map(({ name, standard }) => [name, standard]),
    Object.entries(DEFAULT_SWITCHES),
  ));

test("each question says in a sentence how to answer it", () => {
  for (const { question, toDo, name } of QUESTIONS) {
    assert.match(question, /^[A-Z].*\?$/, name);
    assert.match(toDo, /^[A-Z].*\.$/, name);
  }
});

test("nothing is answered by a walk that saw nothing", () =>
  assert.deepEqual(
    answerQuestions({ environment: of("both"), checks: [] }).filter(({ seen }) => seen !== undefined),
    [],
  ));

const LOGIN = "https://login.microsoftonline.com";

test("windowsliveAuthority is the segment to which Auth0 sends people by windowslive", () => {
  const at = (segment: string, strategy: "windowslive" | "both", of?: string) =>
    answerOf("windowsliveAuthority", {
      environment: environmentWith({ auth0: { strategy } }),
      checks: [
        check("broker-microsoft-endpoint", `${LOGIN}/organizations/oauth2/v2.0/authorize`, {
          of: "dev-waad",
        }),
        check(
          "broker-microsoft-endpoint",
          `${LOGIN}/${segment}/oauth2/v2.0/authorize`,
          of === undefined ? {} : { of },
        ),
      ],
    });
  assert.equal(at("consumers", "windowslive"), "consumers");
  assert.equal(at("common", "both", "dev-windowslive"), "common");
  assert.equal(at("common", "both"), undefined);
});

test("cognitoKeepsAuthorizeUrlQuery takes an authorize_url with a query", () => {
  const seen = (expected: string, seen: string, deep?: Sight["deep"]) =>
    answerOf("cognitoKeepsAuthorizeUrlQuery", {
      environment: of("both"),
      checks: [check("cognito-endpoint", seen, { expected })],
      ...(deep && { deep }),
    });
  const [plain, withQuery] = ["https://a.example/authorize", "https://a.example/authorize?connection=x"];
  assert.equal(seen(plain, plain), undefined);
  assert.equal(seen(plain, withQuery), true);
  assert.equal(seen(withQuery, plain), false);
  const changed: Review = reviewWith({
    kind: "drift",
    changes: [
      {
        ...{ hop: "Cognito", resource: "identity provider", address: "x", action: "update" },
        differences: [{ attribute: "provider_details.authorize_url", text: `${plain} → ${withQuery}` }],
      },
    ],
  });
  assert.equal(seen(plain, plain, { review: changed, look: {} }), false);
});

test("auth0SkipsSingleConnection takes an environment with one connection", () => {
  const seen = (strategy: "microsoft" | "both", text: string, verdict: Check["verdict"] = "passed") =>
    answerOf("auth0SkipsSingleConnection", {
      environment: of(strategy),
      checks: [check("broker-offers", text, { verdict })],
    });
  assert.equal(seen("microsoft", "straight to login.microsoftonline.com"), true);
  assert.equal(seen("microsoft", "a page with dev-microsoft"), false);
  assert.equal(seen("microsoft", "google-oauth2", "failed"), undefined);
  assert.equal(seen("both", "a page with dev-waad, dev-windowslive"), undefined);
});

test("auth0JoinsScopesByCommas shows where there are commas, or where Auth0 is not told to use spaces", () => {
  const seen = (scope: string, options?: object) =>
    answerOf("auth0JoinsScopesByCommas", {
      environment: of("microsoft"),
      checks: [check("broker-microsoft-scopes", `response_type=code scope=${scope}`)],
      ...(options && {
        deep: {
          review: reviewWith(),
          look: {
            auth0: {
              ...{ bound: [], clients: [] },
              connections: [{ id: "con_1", name: "dev-microsoft", properties: { options } as never }],
            },
          },
        },
      }),
    });
  const scope = ["openid", "profile"];
  assert.equal(seen("openid,profile"), true);
  assert.equal(seen("openid profile"), undefined);
  assert.equal(seen("openid profile", { scope, useOauthSpecScope: true }), undefined);
  assert.equal(seen("openid profile", { scope }), false);
});

const deep = (look: NonNullable<Sight["deep"]>["look"]): Sight => ({
  environment: of("both"),
  checks: [],
  deep: { review: reviewWith(), look },
});

test("auth0ShowsEnabledClients shows in a connection that the Management API gives", () => {
  const seen = (properties: object) =>
    answerOf(
      "auth0ShowsEnabledClients",
      deep({
        auth0: {
          ...{ bound: [], clients: [] },
          connections: [{ id: "con_1", name: "dev-waad", properties: properties as never }],
        },
      }),
    );
  assert.equal(seen({ enabled_clients: [] }), true);
  assert.equal(seen({}), false);
  assert.equal(answerOf("auth0ShowsEnabledClients", deep({ auth0: { unseen: "no scope" } })), undefined);
});

test("auth0CountsEarlierDeployments shows where all is deployed and other code runs", () => {
  const seen = (isAllDeployed: boolean, deployed: string) =>
    answerOf(
      "auth0CountsEarlierDeployments",
      deep({
        auth0: {
          bound: [],
          clients: [],
          gate: { id: "1", name: "gate", draft: "a", deployed, isAllDeployed },
        },
      }),
    );
  assert.equal(seen(true, "b"), true);
  assert.equal(seen(true, "a"), undefined);
  assert.equal(seen(false, "b"), undefined);
});

test("entraListsNewestKeysFirst takes two certificates", () => {
  const key = (year: number) => ({ usage: "Verify", startDateTime: `${year}-01-01T00:00:00Z` });
  const seen = (...keyCredentials: object[]) =>
    answerOf(
      "entraListsNewestKeysFirst",
      deep({ entra: { applications: [], servicePrincipals: [{ keyCredentials }] } }),
    );
  assert.equal(seen(key(2025)), undefined);
  assert.equal(seen(key(2025), { ...key(2025), usage: "Sign" }), undefined);
  assert.equal(seen(key(2025), key(2026)), false);
  assert.equal(seen(key(2026), key(2025)), true);
});

test("entraListsNewestKeysFirst is right of the lab's Graph on either side", async () => {
  for (const entraListsNewestKeysFirst of [false, true]) {
    const saml = await Saml.raise({}, { entraListsNewestKeysFirst });
    await saml.certificate({ displayName: "CN=old" });
    mock.timers.enable({ apis: ["Date"], now: Date.now() + 60_000 });
    try {
      await saml.certificate({ displayName: "CN=new" });
      const { body } = await saml.principal("GET");
      assert.equal(
        answerOf(
          "entraListsNewestKeysFirst",
          deep({ entra: { applications: [], servicePrincipals: [body] } }),
        ),
        entraListsNewestKeysFirst,
      );
    } finally {
      mock.timers.reset();
    }
  }
});

test("cognitoAsksForEmailOfOidc takes several organisations, each with domains", () => {
  const organization = (name: string, domains: readonly string[]) => ({ name, id: name, domains });
  const seen = (choice: string, ...domains: (readonly string[])[]) =>
    answerOf("cognitoAsksForEmailOfOidc", {
      environment: {
        route: "entra",
        microsoft: { organizations: domains.map((each, index) => organization(`o${index}`, each)) },
      } as never,
      checks: [check("cognito-choice", choice)],
    });
  assert.equal(seen(CHOICES.byEmail, ["a.example"], ["b.example"]), true);
  assert.equal(seen(CHOICES.byButton, ["a.example"], ["b.example"]), false);
  assert.equal(seen(CHOICES.byButton, ["a.example"], []), undefined);
  assert.equal(seen(CHOICES.byButton, ["a.example"]), undefined);
});

const SEEN = answerQuestions({
  environment: of("windowslive"),
  checks: [
    check("broker-microsoft-endpoint", `${LOGIN}/common/oauth2/v2.0/authorize`),
    check("broker-offers", "straight to login.microsoftonline.com"),
  ],
});

test("an answer that is not the lab's is told with the line for the lab's switches, and how many are answered", () =>
  assert.equal(
    renderAnswers(SEEN, "dev"),
    `The clouds do otherwise than the lab. Where does Auth0's connection windowslive send people? common, and the lab's answer is consumers.
  In DEFAULT_SWITCHES of lab/switches.ts: windowsliveAuthority: "common",
2 of 32 open questions answered: npm run verify -- dev --questions`,
  ));

test("the list of all questions has the answers, and how to get the others", () => {
  const lines = renderQuestions(SEEN).split("\n");
  assert.deepEqual(lines.slice(0, 2), [
    "NO  Where does Auth0's connection windowslive send people? common (the lab: consumers)",
    '    to do     lab/switches.ts: windowsliveAuthority: "common",',
  ]);
  assert.ok(
    lines.includes("ok  Does Auth0 go straight to the only connection of a client? yes (the lab: yes)"),
  );
  assert.ok(
    lines.includes("??  How many social connections may a free Auth0 tenant have? (the lab: any number)"),
  );
});
