import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { after, afterEach, before, describe, test } from "node:test";
import { parse } from "node-html-parser";
import type { SignedIn } from "../../lab/app/pages";
import { ACCOUNTS, type Account, OTHER_ORGANIZATIONS } from "../../lab/people/cast";
import { Person, type Walk } from "../../lab/people/person";
import { renderText } from "../../review/render/text";
import { readDocument } from "../support/documents";
import { evaluated } from "../support/evaluated";
import { admit, fetchMicrosoftClaims, readMicrosoftConnection } from "../support/microsoft-connection";
import { OTHER_CONNECTION, OTHER_IDENTITY, refusalOf, refusedByScript } from "../support/refusal";
import { SignInWorld } from "../support/sign-in-world";

const AUTH0 = "acme-dev.eu.auth0.com";
const ENTRA = "login.microsoftonline.com";

const accountOf = (id: string): Account => ACCOUNTS.find((account) => account.id === id) as Account;

let world: SignInWorld;
before(async () => {
  world = await SignInWorld.raiseDeployed({}, ["read:users", "update:users"]);
});
after(() => world.close());

/** Signs somebody in, at a browser of their own. */
async function signIn(id: string): Promise<{ readonly walk: Walk; readonly signedIn: SignedIn | null }> {
  const person = new Person(world.wire);
  const walk = await world.walk({ account: id }, person);
  return { walk, signedIn: await world.signedIn(person) };
}

async function claimsOf(id: string): Promise<Readonly<Record<string, unknown>>> {
  const { walk, signedIn } = await signIn(id);
  assert.equal(refusalOf(walk), undefined);
  return signedIn?.claims ?? {};
}

const userIdOf = ({ identities }: Readonly<Record<string, unknown>>) =>
  (identities as { userId: string }[])[0]?.userId;

/** What docs/apps.md has an app do with the claims. */
const { readAccount } = evaluated(
  readDocument("docs/apps.md").blocks.find(({ text }) => text.includes("export function readAccount"))
    ?.text ?? "",
  {},
) as { readAccount: (claims: object) => { tenantId: string; objectId: string } };

describe("whoever runs a tenant and sets what its accounts are called", () => {
  const mallory = accountOf("mallory");
  const names = { name: mallory.name, givenName: mallory.givenName, familyName: mallory.familyName };
  afterEach(async () => {
    Object.assign(mallory, names);
    await admit(world, {});
  });

  test("is nobody else by somebody's e-mail: it is not handed on, and the user is another one", async () => {
    const [carla, hers] = [await claimsOf("carla"), await claimsOf("mallory")];
    assert.equal(carla.email, mallory.email);
    assert.equal(hers.email, undefined);
    assert.notEqual(hers.sub, carla.sub);
    assert.notEqual(hers["cognito:username"], carla["cognito:username"]);
    assert.equal(hers["custom:tenant_id"], OTHER_ORGANIZATIONS.fabrikam);
  });

  test("has an e-mail called verified only by Microsoft's word", async () => {
    const verified = async (id: string) => {
      const { email, email_verified } = await claimsOf(id);
      return [email, email_verified];
    };
    assert.deepEqual(await verified("hana"), ["hana@lab.example", true]);
    assert.deepEqual(await verified("pia"), ["pia@outlook.example", true]);
    assert.deepEqual(await verified("nora"), [undefined, undefined]);
    assert.deepEqual(await verified("mallory"), [undefined, undefined]);
  });

  test("breaks nothing by names of control characters or of 10,000 characters", async () => {
    Object.assign(mallory, {
      name: `Carla\u0000\r\n\u202eContoso <script>alert(1)</script>`,
      givenName: "x".repeat(10_000),
      familyName: "\u0007\u0000",
    });
    const claims = await claimsOf("mallory");
    assert.equal(claims.name, "Carla Contoso <script>alert(1)</script>");
    assert.equal(claims.given_name, "x".repeat(256));
    assert.equal(claims.family_name, names.familyName, "the pool keeps what it had of a claim that is gone");
    assert.equal(claims["custom:tenant_id"], OTHER_ORGANIZATIONS.fabrikam);
  });

  test("puts nothing of their own into the error that the app gets", async () => {
    Object.assign(mallory, { name: "Your session expired. Pay at https://evil.example [sign_in_identity]" });
    await admit(world, {
      "microsoft.organizations": [{ id: OTHER_ORGANIZATIONS.contoso, name: "Contoso" }],
    });
    assert.deepEqual(
      refusalOf((await signIn("mallory")).walk),
      refusedByScript(
        "Your organization's accounts cannot sign in here. [microsoft_organization_not_listed]",
      ),
    );
  });
});

describe("a guest of an organisation on the list", () => {
  after(() => admit(world, {}));

  test("is refused by the organisation that the account is from", async () => {
    await admit(world, {
      "microsoft.organizations": [{ id: world.environment.microsoft.tenantId, name: "Acme" }],
    });
    assert.deepEqual(
      refusalOf((await signIn("gus")).walk),
      refusedByScript(
        "Your organization's accounts cannot sign in here. [microsoft_organization_not_listed]",
      ),
    );
  });

  test("gets nowhere by a sign-in at the organisation's own endpoint: Microsoft redeems its code there alone", async () => {
    const { tenantId } = world.environment.microsoft;
    const walk = await tamper("gus", ENTRA, (url) => {
      url.pathname = url.pathname.replace("/common/", `/${tenantId}/`);
    });
    assert.deepEqual(refusalOf(walk), refusedByScript("failed to obtain access token"));
  });
});

/** A sign-in in which the person changes the address of their own browser as it comes to a host. */
async function tamper(id: string, host: string, change: (url: URL) => void, person = new Person(world.wire)) {
  const { end } = await world.walk({ account: id, stopAt: ({ hostname }) => hostname === host }, person);
  change(end);
  return person.walk(end.href, {
    account: id,
    stopAt: ({ hostname, pathname }) => hostname === "localhost" && pathname === "/",
  });
}

describe("a person who changes the query of their own sign-in", () => {
  for (const [what, host, change] of [
    ["prompt=login", AUTH0, (url) => url.searchParams.set("prompt", "login")],
    ["domain_hint", ENTRA, (url) => url.searchParams.set("domain_hint", "consumers")],
    ["scope of more", ENTRA, (url) => url.searchParams.set("scope", "openid profile email offline_access")],
  ] as readonly (readonly [string, string, (url: URL) => void])[]) {
    test(`signs in with their own account alone: ${what}`, async () => {
      const person = new Person(world.wire);
      const { stuckOn } = await tamper("felix", host, change, person);
      assert.equal(stuckOn, undefined);
      const { claims } = (await world.signedIn(person)) ?? {};
      assert.equal(claims?.name, "Felix Fabrikam");
      assert.equal(claims?.["custom:tenant_id"], OTHER_ORGANIZATIONS.fabrikam);
    });
  }

  for (const host of [AUTH0, ENTRA]) {
    test(`is asked by Microsoft to sign in as whom login_hint names, if they write it at ${host}`, async () => {
      const { stuckOn } = await tamper("felix", host, (url) =>
        url.searchParams.set("login_hint", "hana@lab.example"),
      );
      assert.equal(stuckOn?.url.hostname, ENTRA);
      const accounts = parse(stuckOn.html).querySelectorAll('button[name="account"]');
      assert.deepEqual(
        accounts.map((button) => button.getAttribute("value")),
        ["hana"],
      );
    });
  }

  for (const [what, host, change, message] of [
    [
      "another connection",
      AUTH0,
      (url) => url.searchParams.set("connection", "google-oauth2"),
      "the connection is not enabled; error=invalid_request",
    ],
    [
      "prompt=none",
      AUTH0,
      (url) => url.searchParams.set("prompt", "none"),
      "Login required; error=login_required",
    ],
    [
      "no PKCE challenge",
      ENTRA,
      (url) => {
        url.searchParams.delete("code_challenge");
        url.searchParams.delete("code_challenge_method");
      },
      "failed to obtain access token; error=invalid_request",
    ],
  ] as readonly (readonly [string, string, (url: URL) => void, string])[]) {
    test(`gets an error and nothing else: ${what}`, async () => {
      const walk = await tamper("felix", host, change);
      assert.deepEqual(refusalOf(walk), { shownBy: "app", error: "invalid_request", message });
    });
  }
});

describe("a token that was not issued in this sign-in", () => {
  test("does not come in by somebody else's code: it was asked for with another PKCE challenge", async () => {
    const callbackOf = async (id: string, person: Person) =>
      (
        await world.walk(
          {
            account: id,
            stopAt: ({ hostname, pathname }) => hostname === AUTH0 && pathname === "/login/callback",
          },
          person,
        )
      ).end;
    const attacker = new Person(world.wire);
    const stolen = await callbackOf("carla", new Person(world.wire));
    const own = await callbackOf("mallory", attacker);
    own.searchParams.set("code", stolen.searchParams.get("code") ?? "");
    const walk = await attacker.walk(own.href, {
      account: "mallory",
      stopAt: ({ hostname, pathname }) => hostname === "localhost" && pathname === "/",
    });
    assert.deepEqual(refusalOf(walk), refusedByScript("failed to obtain access token"));
  });

  test("has no other way to the script: the client takes codes alone, and the connection gives its tokens to nobody", async () => {
    const { connected_accounts, authentication, options } = await readMicrosoftConnection(world);
    assert.deepEqual(
      { connected_accounts, authentication },
      { connected_accounts: { active: false }, authentication: { active: true } },
    );
    assert.equal(options.pkce_enabled, true);
    const clients: { name: string; grant_types: string[] }[] = await world.apis.auth0("GET", "/clients");
    const { grant_types } = clients.find(({ name }) => name === "Cognito (dev)") ?? {};
    assert.deepEqual(grant_types, ["authorization_code"]);
    const tokens = await redeemAtAuth0({
      grant_type: "client_credentials",
      audience: `https://${AUTH0}/api/v2/`,
    });
    assert.equal(tokens.error, "unauthorized_client");
  });
});

async function redeemAtAuth0(parameters: Record<string, string>): Promise<Record<string, unknown>> {
  const { IdentityProvider } = await world.apis.cognito("DescribeIdentityProvider", {
    UserPoolId: userPoolId(),
    ProviderName: "Microsoft",
  });
  const { client_id, client_secret } = IdentityProvider.ProviderDetails;
  const body = new URLSearchParams({ client_id, client_secret, ...parameters });
  const response = await world.wire(new Request(`https://${AUTH0}/oauth/token`, { method: "POST", body }));
  return (await response.json()) as Record<string, unknown>;
}

const userPoolId = () => new URL(world.app.issuer).pathname.slice(1);

describe("two accounts that somebody linked at Auth0", () => {
  let ids: { readonly mallory: string; readonly carla: string };
  before(async () => {
    ids = {
      mallory: String(userIdOf(await claimsOf("mallory"))),
      carla: String(userIdOf(await claimsOf("carla"))),
    };
  });

  const link = (primary: string, secondary: string) =>
    world.apis.auth0("POST", `/users/${encodeURIComponent(primary)}/identities`, {
      provider: "oauth2",
      user_id: secondary.replace("oauth2|", ""),
    });
  const unlink = (primary: string, secondary: string) =>
    world.apis.auth0(
      "DELETE",
      `/users/${encodeURIComponent(primary)}/identities/oauth2/${encodeURIComponent(secondary.replace("oauth2|", ""))}`,
    );

  test("are both denied by the gate: neither is the other", async () => {
    await link(ids.carla, ids.mallory);
    for (const id of ["mallory", "carla"]) {
      assert.deepEqual(refusalOf((await signIn(id)).walk), OTHER_IDENTITY, id);
    }
    await unlink(ids.carla, ids.mallory);
    for (const id of ["mallory", "carla"] as const) assert.equal(userIdOf(await claimsOf(id)), ids[id]);
  });

  for (const position of ["before", "behind"] as const) {
    test(`by an Action ${position} the gate, which makes one the primary of the other in the same login, are found by an app that goes by docs/apps.md, and denied from the next login on`, async () => {
      const restore = await bindAction(position, linkingAction(ids.carla));
      try {
        const claims = await claimsOf("mallory");
        assert.equal(userIdOf(claims), ids.carla, "she is in as Carla, for an app that looks at nothing");
        assert.equal(claims["custom:tenant_id"], OTHER_ORGANIZATIONS.fabrikam);
        assert.throws(() => readAccount(claims), { message: "custom:tenant_id is another account's" });
        assert.deepEqual(refusalOf((await signIn("mallory")).walk), OTHER_IDENTITY);
      } finally {
        await restore();
        await unlink(ids.carla, ids.mallory);
      }
      const claims = await claimsOf("carla");
      assert.deepEqual(readAccount(claims), {
        tenantId: OTHER_ORGANIZATIONS.contoso,
        objectId: claims["custom:object_id"],
      });
    });
  }
});

/** Code of an Action that links whoever logs in to a user, and lets them log in as that one. */
function linkingAction(primary: string): string {
  const { clientId: client_id, clientSecret: client_secret } = world.world.lab.credentials.auth0;
  const audience = `https://${AUTH0}/api/v2/`;
  const login = { grant_type: "client_credentials", client_id, client_secret, audience };
  return `exports.onExecutePostLogin = async (event, api) => {
    if (event.user.user_id === ${JSON.stringify(primary)} || event.user.identities.length > 1) return;
    const post = async (path, body, headers = {}) => (await fetch("https://${AUTH0}" + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    })).json();
    const { access_token } = await post("/oauth/token", ${JSON.stringify(login)});
    await post("/api/v2/users/" + encodeURIComponent(${JSON.stringify(primary)}) + "/identities",
      { provider: "oauth2", user_id: event.user.user_id.replace("oauth2|", "") },
      { authorization: "Bearer " + access_token });
    api.authentication.setPrimaryUser(${JSON.stringify(primary)});
  };`;
}

/** Binds an Action to post-login beside the gate. @returns what unbinds it */
async function bindAction(position: "before" | "behind", code: string): Promise<() => Promise<unknown>> {
  const { apis } = world;
  const { bindings } = await apis.auth0("GET", "/actions/triggers/post-login/bindings");
  const own = bindings.map(({ action }: { action: { id: string } }) => action.id);
  const { id } = await apis.auth0("POST", "/actions/actions", {
    name: `Link accounts ${position}`,
    supported_triggers: [{ id: "post-login", version: "v3" }],
    runtime: "node22",
    code,
  });
  await apis.auth0("GET", `/actions/actions/${id}`); // Auth0 builds it meanwhile
  await apis.auth0("POST", `/actions/actions/${id}/deploy`);
  const bind = (ids: readonly string[]) =>
    apis.auth0("PATCH", "/actions/triggers/post-login/bindings", {
      bindings: ids.map((value) => ({ ref: { type: "action_id", value } })),
    });
  await bind(position === "before" ? [id, ...own] : [...own, id]);
  return () => bind(own);
}

describe("a person with an access token who writes their own attributes", () => {
  const FABRICATED = "00000000-1111-4222-8333-444444444444";

  const callUserPool = async (operation: string, input: object) => {
    const { region } = world.environment.cognito;
    const request = new Request(`https://cognito-idp.${region}.amazonaws.com/`, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
    });
    return (await (await world.wire(request)).json()) as Record<string, unknown>;
  };
  const write = (AccessToken: string) =>
    callUserPool("UpdateUserAttributes", {
      AccessToken,
      UserAttributes: [{ Name: "custom:tenant_id", Value: FABRICATED }],
    });

  test("is refused without the scope that no app client of ours has", async () => {
    const { access_token } = await fetchTokens("felix", "openid email profile");
    const { __type, message } = await write(access_token);
    assert.deepEqual(
      [__type, message],
      ["NotAuthorizedException", "Access Token does not have required scopes"],
    );
  });

  test("with that scope writes them until the next sign-in, and never the user's name, by which an app finds it", async () => {
    const which = { UserPoolId: userPoolId(), ClientId: world.app.clientId };
    const { UserPoolClient } = await world.apis.cognito("DescribeUserPoolClient", which);
    const { CreationDate, LastModifiedDate, ClientSecret, ...client } = UserPoolClient;
    const scope = "aws.cognito.signin.user.admin";
    await world.apis.cognito("UpdateUserPoolClient", {
      ...client,
      AllowedOAuthScopes: [...client.AllowedOAuthScopes, scope],
    });
    try {
      const { access_token, refresh_token } = await fetchTokens("felix", `openid email profile ${scope}`);
      assert.deepEqual(await write(access_token), { CodeDeliveryDetailsList: [] });

      const refreshed = claimsIn(
        await redeemAtPool({ grant_type: "refresh_token", refresh_token, client_id: world.app.clientId }),
      );
      assert.equal(refreshed["custom:tenant_id"], FABRICATED);
      assert.throws(() => readAccount(refreshed), { message: "custom:tenant_id is another account's" });

      const again = await claimsOf("felix");
      assert.equal(again["custom:tenant_id"], OTHER_ORGANIZATIONS.fabrikam);
      assert.equal(userIdOf(refreshed), userIdOf(again));
      assert.equal(refreshed["cognito:username"], again["cognito:username"]);
      const { tid, oid } = await fetchMicrosoftClaims(world, "felix");
      assert.deepEqual(readAccount(again), { tenantId: tid, objectId: oid });
    } finally {
      await world.apis.cognito("UpdateUserPoolClient", client);
    }
  });
});

interface Tokens {
  readonly id_token: string;
  readonly access_token: string;
  readonly refresh_token: string;
}

const claimsIn = ({ id_token }: Tokens): Record<string, unknown> =>
  JSON.parse(Buffer.from(id_token.split(".")[1] ?? "", "base64url").toString());

/** The tokens that the public app client gets for somebody. */
async function fetchTokens(id: string, scope: string): Promise<Tokens> {
  const { authorizeUrl, clientId } = world.app;
  const verifier = randomBytes(32).toString("base64url");
  const url = new URL(authorizeUrl);
  url.searchParams.set("scope", scope);
  url.searchParams.set("state", "state");
  url.searchParams.set("code_challenge", createHash("sha256").update(verifier).digest("base64url"));
  url.searchParams.set("code_challenge_method", "S256");
  const { end } = await new Person(world.wire).walk(url.href, {
    account: id,
    stopAt: ({ hostname }) => hostname === "localhost",
  });
  return redeemAtPool({
    grant_type: "authorization_code",
    code: end.searchParams.get("code") ?? "",
    redirect_uri: url.searchParams.get("redirect_uri") ?? "",
    client_id: clientId,
    code_verifier: verifier,
  });
}

async function redeemAtPool(parameters: Record<string, string>): Promise<Tokens> {
  const tokenEndpoint = new URL("/oauth2/token", world.app.authorizeUrl);
  const body = new URLSearchParams(parameters);
  const response = await world.wire(new Request(tokenEndpoint, { method: "POST", body }));
  return (await response.json()) as Tokens;
}

test("endpoints, headers and a script that somebody changed by hand forbid the next deploy", async () => {
  const { id, options, display_name } = await readMicrosoftConnection(world);
  const update = (change: object) =>
    world.apis.auth0("PATCH", `/connections/${id}`, { display_name, options: { ...options, ...change } });
  await update({
    tokenURL: "https://login.evil.example/token",
    customHeaders: { authorization: "Basic c29tZWJvZHk=" },
    scripts: {
      ...options.scripts,
      fetchUserProfile: `function (accessToken, context, callback) { callback(null, { user_id: "${OTHER_ORGANIZATIONS.contoso}.x" }); }`,
    },
  });
  try {
    const review = await world.world.drift("dev");
    const forbidden = review.findings.filter(({ severity }) => severity === "forbidden").map(({ id }) => id);
    assert.deepEqual(
      [...new Set(forbidden)].sort(),
      ["connection-request-changed", "connection-script-mismatch", "microsoft-endpoint-mismatch"],
      renderText(review),
    );
  } finally {
    await update({});
  }
});

test("a connection that somebody makes anew under the name of a deleted one lets nobody in: the gate goes by its ID", async () => {
  const { id, ...connection } = await readMicrosoftConnection(world);
  const clients: { name: string; client_id: string }[] = await world.apis.auth0("GET", "/clients");
  const client_id = clients.find(({ name }) => name === "Cognito (dev)")?.client_id;
  await world.apis.auth0("DELETE", `/connections/${id}`);
  const { strategy, name, options, display_name } = connection;
  const made = await world.apis.auth0("POST", "/connections", { strategy, name, options, display_name });
  assert.notEqual(made.id, id);
  await world.apis.auth0("PATCH", `/connections/${made.id}/clients`, [{ client_id, status: true }]);
  for (const account of ["felix", "pia"]) {
    assert.deepEqual(refusalOf((await signIn(account)).walk), OTHER_CONNECTION, account);
  }
});
