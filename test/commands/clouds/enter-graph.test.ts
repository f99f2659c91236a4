import assert from "node:assert/strict";
import { test } from "node:test";
import { enterGraph } from "../../../commands/clouds/enter-graph";
import { Graph } from "../../../commands/clouds/entra";
import { type Answers, type Asked, answering, token } from "./answering";

const TENANT = "11111111-2222-3333-4444-555555555555";
const URL_OF_GITHUB = "https://pipelines.actions.githubusercontent.com/idtoken?api-version=2.0";
const ON_GITHUB = {
  ARM_CLIENT_ID: "planner",
  ARM_USE_OIDC: "true",
  ACTIONS_ID_TOKEN_REQUEST_URL: URL_OF_GITHUB,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "job-token",
};

/** Enters, and tells what was asked. */
async function enter(variables: NodeJS.ProcessEnv, answers: Answers = {}) {
  const asked: Asked[] = [];
  const fetch = answering({
    "/idtoken": (request) => {
      asked.push(request);
      return [200, { value: "github-identity" }];
    },
    "login.microsoftonline.com": (request) => {
      asked.push(request);
      return [200, { access_token: token({ oid: "o" }) }];
    },
    ...answers,
  });
  return { entered: await enterGraph(TENANT, variables, fetch), asked };
}

test("a client secret signs in to Graph", async () => {
  const { entered, asked } = await enter({ ARM_CLIENT_ID: "deployer", ARM_CLIENT_SECRET: "entra-secret" });
  assert.ok(entered instanceof Graph);
  assert.deepEqual(
    asked.map(({ body }) => Object.fromEntries(new URLSearchParams(body))),
    [
      {
        grant_type: "client_credentials",
        client_id: "deployer",
        client_secret: "entra-secret",
        scope: "https://graph.microsoft.com/.default",
      },
    ],
  );
});

test("a workflow on GitHub signs in with its identity, as the provider does", async () => {
  const { entered, asked } = await enter(ON_GITHUB);
  assert.ok(entered instanceof Graph);
  assert.deepEqual(
    [asked[0]?.url, asked[0]?.headers.get("authorization")],
    [`${URL_OF_GITHUB}&audience=api%3A%2F%2FAzureADTokenExchange`, "Bearer job-token"],
  );
  assert.deepEqual(Object.fromEntries(new URLSearchParams(asked[1]?.body)), {
    grant_type: "client_credentials",
    client_id: "planner",
    client_assertion: "github-identity",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    scope: "https://graph.microsoft.com/.default",
  });
});

test("credentials that only the provider can use are why nobody looked, and so is a refusal", async () => {
  const unseen = "That takes ARM_CLIENT_ID and ARM_CLIENT_SECRET, or a workflow on GitHub";
  assert.deepEqual((await enter({ ARM_CLIENT_ID: "x", ARM_CLIENT_CERTIFICATE: "y" })).entered, { unseen });
  assert.deepEqual((await enter({})).entered, { unseen });
  const refused: Answers = {
    "login.microsoftonline.com": () => [
      401,
      { error: "invalid_client", error_description: "AADSTS7000222: The provided client secret keys …" },
    ],
  };
  const { entered } = await enter({ ARM_CLIENT_ID: "deployer", ARM_CLIENT_SECRET: "old" }, refused);
  assert.deepEqual(entered, {
    unseen: "Entra refuses ARM_CLIENT_ID: ARM_CLIENT_SECRET has expired (AADSTS7000222)",
  });
});
