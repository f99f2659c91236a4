import assert from "node:assert/strict";
import { test } from "node:test";
import { Graph } from "../../../commands/clouds/entra";
import { readEntraFacts } from "../../../commands/clouds/read-entra-facts";
import { type Answers, answering, token } from "./answering";

const OWN = { applicationIds: ["a1"], servicePrincipalIds: ["s1"] };
const read = (answers: Answers) => readEntraFacts(Graph.with(token({}), answering(answers)), OWN);

test("the app registration and the service principal are read as they are", async () => {
  const facts = await read({
    "/v1.0/applications/a1": () => [200, { id: "a1", notes: "of the portal team" }],
    "/v1.0/servicePrincipals/s1": () => [200, { id: "s1", appRoleAssignmentRequired: true }],
  });
  assert.deepEqual(facts, {
    applications: [{ id: "a1", notes: "of the portal team" }],
    servicePrincipals: [{ id: "s1", appRoleAssignmentRequired: true }],
  });
});

test("of what is gone there is nothing", async () => {
  const gone = (): [number, object] => [404, { error: { code: "Request_ResourceNotFound" } }];
  assert.deepEqual(await read({ "graph.microsoft.com": gone }), { applications: [], servicePrincipals: [] });
});

test("a permission that lacks is why nobody looked", async () => {
  assert.deepEqual(await read({ "graph.microsoft.com": () => [403, { error: {} }] }), {
    unseen:
      "Microsoft Graph does not let these credentials do that: grant them Application.Read.All, as docs/policies/entra-plan.json does",
  });
});

test("anything else that Graph answers is an error", async () => {
  await assert.rejects(read({ "graph.microsoft.com": () => [503, { error: { message: "Busy." } }] }), {
    name: "UserError",
    code: "entra-call-failed",
    message:
      "Microsoft Graph did not answer GET /applications/a1: HTTP 503, Busy.\nTo do: wait a little, or fix what Graph says, then run the same command again.",
  });
});
