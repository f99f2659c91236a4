import assert from "node:assert/strict";
import { test } from "node:test";
import { readGivenIds } from "../../../commands/adopt/given-ids";
import { UserError } from "../../../environments/user-error";
import { DIRECT } from "../../support/environment";
import { AUTH0_CLIENT, CLIENT_ID, ENVIRONMENT } from "./found-chain";

test("no id has to be given", () => {
  assert.deepEqual(readGivenIds({}, ENVIRONMENT), { clients: {} });
});

test("options take precedence over what an earlier run has written", () => {
  const adopt = {
    userPool: "eu-west-1_AbCdEf123",
    auth0Client: AUTH0_CLIENT,
    connections: { waad: "con_0000000000000001" },
    clients: { web: CLIENT_ID },
  };
  const options = { waad: "con_0000000000000002", client: ["web=aaaaaaaaaaaaaaaaaaaa"] };
  assert.deepEqual(readGivenIds(options, { ...ENVIRONMENT, adopt }), {
    userPool: adopt.userPool,
    auth0Client: AUTH0_CLIENT,
    waad: "con_0000000000000002",
    clients: { web: "aaaaaaaaaaaaaaaaaaaa" },
  });
});

test("options that are not ids are refused all at once", () => {
  const options = {
    userPool: "acme",
    appRegistration: "0000000A-0000-4000-8000-00000000000A",
    client: ["phone=aaaaaaaaaaaaaaaaaaaa", "web", "web=AAAAAAAAAAAAAAAAAAAA"],
  };
  assert.throws(
    () => readGivenIds(options, ENVIRONMENT),
    new UserError(
      "invalid-arguments",
      `5 options are wrong:
  --user-pool: is "acme", but must be the ID of a user pool, like eu-west-1_AbCdEf123
  --app-registration: is "0000000A-0000-4000-8000-00000000000A", but must be in lower case
  --client: is "phone=aaaaaaaaaaaaaaaaaaaa", but must be NAME=ID with an app client of the file: web
  --client: is "web", but must be NAME=ID with an app client of the file: web
  --client web=: is "AAAAAAAAAAAAAAAAAAAA", but must be the client ID of an app client: lower-case letters and digits
To do: give the ids as the consoles show them, or leave them out: this command finds them by following the chain.`,
    ),
  );
});

test("IDs of Auth0 are refused to an environment without it", () => {
  assert.throws(
    () => readGivenIds({ waad: "con_0000000000000002", userPool: "eu-west-1_AbCdEf123" }, DIRECT),
    new UserError(
      "invalid-arguments",
      `One option is wrong:
  --waad: must be left out with route: entra; it needs broker
To do: give the ids as the consoles show them, or leave them out: this command finds them by following the chain.`,
    ),
  );
});
