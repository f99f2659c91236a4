import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt } from "jose";
import { textOf } from "./browser";
import { type Answer, Entra, OTHER_TENANT, TENANT } from "./fixture";
import { SignIn } from "./sign-in";

const entra = new Entra();

/** An application with its service principal in the home tenant. */
async function installed() {
  const signIn = new SignIn(entra, await entra.webApplication());
  const { id } = await entra.servicePrincipal(signIn.application.appId);
  const set = (change: object) => entra.graph("PATCH", `/servicePrincipals/${id}`, change);
  return { signIn, id, set };
}

const disabled = ({ application: { appId } }: SignIn) =>
  `AADSTS7000112: Application '${appId}'(Sign-in) is disabled.`;
const notAssigned = ({ application: { appId } }: SignIn, userPrincipalName = "hana@lab.example") =>
  `AADSTS50105: Your administrator has configured the application Sign-in ('${appId}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${userPrincipalName}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`;

/** The error of the token endpoint. */
function refusal({ status, body }: Answer): [number, string, string] {
  return [status, body.error, body.error_description.replace(/ Trace ID: .*/, "")];
}

test("an application that its service principal disables in a tenant is refused there with AADSTS7000112", async () => {
  const { signIn, set } = await installed();
  await set({ accountEnabled: false });

  assert.equal(textOf(await signIn.pick("hana", TENANT), "error"), disabled(signIn));
  assert.match((await new SignIn(entra, signIn.application).pick("carla")).text, /Permissions requested/);
  assert.match(
    (await new SignIn(entra, signIn.application).pick("hana", OTHER_TENANT)).text,
    /Permissions requested/,
  );
  await set({ accountEnabled: true });
  assert.match(
    (await new SignIn(entra, signIn.application).pick("hana", TENANT)).text,
    /Permissions requested/,
  );
});

test("disabling ends refreshes, codes and the application's own sign-in as well", async () => {
  const { signIn, set } = await installed();
  const { refresh_token } = await signIn.tokens("hana", TENANT, { scope: "openid offline_access" });
  const code = await signIn.code("hana", TENANT);
  await set({ accountEnabled: false });
  const refused = [400, "unauthorized_client", disabled(signIn)];
  const { appId, secret } = signIn.application;

  assert.deepEqual(refusal(await signIn.redeem(code, TENANT)), refused);
  assert.deepEqual(
    refusal(await signIn.token(TENANT, { grant_type: "refresh_token", refresh_token })),
    refused,
  );
  assert.deepEqual(refusal(await entra.token({ client_id: appId, client_secret: secret })), refused);
});

test("a person who is not assigned to an application that requires it is refused with AADSTS50105", async () => {
  const { signIn, set } = await installed();
  await set({ appRoleAssignmentRequired: true });

  assert.equal(textOf(await signIn.pick("hana", TENANT), "error"), notAssigned(signIn));
  assert.equal(
    textOf(await new SignIn(entra, signIn.application).pick("gus", TENANT), "error"),
    notAssigned(signIn, "gus@contoso.example"),
  );
});

test("whom an administrator assigns gets in, and nobody else", async () => {
  const { signIn, id, set } = await installed();
  const { oid } = decodeJwt((await signIn.tokens("hana", TENANT)).id_token);
  await set({ appRoleAssignmentRequired: true });

  const { body: assignment } = await entra.administer("POST", `/servicePrincipals/${id}/appRoleAssignedTo`, {
    principalId: oid,
    resourceId: id,
    appRoleId: "00000000-0000-0000-0000-000000000000",
  });

  const { refresh_token } = await signIn.tokens("hana", TENANT, { scope: "openid offline_access" });
  const refresh = () => signIn.token(TENANT, { grant_type: "refresh_token", refresh_token });
  assert.equal((await refresh()).status, 200);
  assert.match(
    textOf(await new SignIn(entra, signIn.application).pick("gus", TENANT), "error"),
    /^AADSTS50105: /,
  );

  await entra.administer("DELETE", `/servicePrincipals/${id}/appRoleAssignedTo/${assignment.id}`);

  assert.match(
    textOf(await new SignIn(entra, signIn.application).pick("hana", TENANT), "error"),
    /^AADSTS50105: /,
  );
  assert.deepEqual(refusal(await refresh()), [400, "invalid_grant", notAssigned(signIn)]);
});
