import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt, type JWTPayload } from "jose";
import { FakeProvider } from "../../../cognito-domain/fake-provider";
import { Browser } from "../../../cognito-domain/fixture";
import { cognito, createPool, fetchAws, provider, refusal } from "../../../shared-aws";

const person = { sub: "waad|ada", email: "ada@acme.example", name: "Ada of Acme" };

/** The parts of an identity, as AdminLinkProviderForUser takes them. */
const identity = (ProviderName: string, ProviderAttributeName: string, ProviderAttributeValue: string) => ({
  ProviderName,
  ProviderAttributeName,
  ProviderAttributeValue,
});
const native = identity("Cognito", "Cognito_Subject", "ada");
const microsoft = identity("Microsoft", "Cognito_Subject", person.sub);

/** A pool with an identity provider, a user with a password, and ways to sign in. */
async function deploy(domain: string) {
  const UserPoolId = await createPool();
  await cognito("CreateUserPoolDomain", { UserPoolId, Domain: domain });
  await cognito("CreateIdentityProvider", {
    UserPoolId,
    ProviderName: "Microsoft",
    ProviderType: "OIDC",
    ProviderDetails: FakeProvider.details,
    AttributeMapping: { username: "sub", email: "email", name: "name" },
  });
  const { UserPoolClient } = await cognito("CreateUserPoolClient", {
    UserPoolId,
    ClientName: "web",
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ["code"],
    AllowedOAuthScopes: ["openid", "email", "profile"],
    CallbackURLs: ["https://app.example/cb"],
    SupportedIdentityProviders: ["Microsoft"],
  });
  await cognito("AdminCreateUser", {
    UserPoolId,
    Username: "ada",
    UserAttributes: [
      { Name: "email", Value: "ada@home.example" },
      { Name: "email_verified", Value: "true" },
    ],
  });
  const { ClientId } = UserPoolClient;
  const host = `${domain}.auth.us-east-1.amazoncognito.com`;

  /** Signs in through the identity provider. */
  async function signIn(): Promise<JWTPayload> {
    const browser = new Browser(fetchAws, host);
    const toProvider = await browser.redirect("/oauth2/authorize", {
      response_type: "code",
      client_id: ClientId,
      redirect_uri: "https://app.example/cb",
      identity_provider: "Microsoft",
    });
    const callback = await browser.redirect("/oauth2/idpresponse", {
      code: provider.code(person),
      state: toProvider.searchParams.get("state") ?? "",
    });
    const body = new URLSearchParams({
      grant_type: "authorization_code",
      client_id: ClientId,
      redirect_uri: "https://app.example/cb",
      code: callback.searchParams.get("code") ?? callback.href,
    });
    const answer = await fetchAws(new Request(`https://${host}/oauth2/token`, { method: "POST", body }));
    const { id_token } = (await answer.json()) as { id_token: string };
    return decodeJwt(id_token);
  }

  async function attributes(): Promise<Record<string, string>> {
    const { UserAttributes } = await cognito("AdminGetUser", { UserPoolId, Username: "ada" });
    return Object.fromEntries(
      UserAttributes.map(({ Name, Value }: { Name: string; Value: string }) => [Name, Value]),
    );
  }

  return { UserPoolId, signIn, attributes };
}

test("someone who is linked by their ID signs in as the user, whose profile is then theirs", async () => {
  const { UserPoolId, signIn, attributes } = await deploy("linked-by-id");
  const { sub } = await attributes();
  const link = { UserPoolId, DestinationUser: native, SourceUser: microsoft };
  assert.deepEqual(await cognito("AdminLinkProviderForUser", link), {});
  const [linked] = JSON.parse((await attributes()).identities ?? "[]");
  assert.deepEqual(
    { ...linked, dateCreated: 0 },
    {
      userId: person.sub,
      providerName: "Microsoft",
      providerType: "OIDC",
      issuer: null,
      primary: false,
      dateCreated: 0,
    },
  );

  const claims = await signIn();
  assert.equal(claims.sub, sub);
  assert.equal(claims["cognito:username"], "ada");
  const { email, name, email_verified } = await attributes();
  assert.deepEqual(
    { email, name, email_verified },
    { email: person.email, name: person.name, email_verified: "false" },
  );
  assert.equal((await cognito("ListUsers", { UserPoolId })).Users.length, 1);
  assert.equal((await signIn()).sub, sub);
});

test("a link by an attribute finds someone once, and from then on goes by their ID", async () => {
  const { UserPoolId, signIn, attributes } = await deploy("linked-by-email");
  await cognito("AdminLinkProviderForUser", {
    UserPoolId,
    DestinationUser: native,
    SourceUser: identity("Microsoft", "email", person.email),
  });
  assert.equal((await signIn())["cognito:username"], "ada");
  assert.equal(JSON.parse((await attributes()).identities ?? "[]")[0].userId, person.sub);
  assert.equal(
    await refusal("AdminDisableProviderForUser", {
      UserPoolId,
      User: identity("Microsoft", "email", person.email),
    }),
    "400 UserNotFoundException: User does not exist.",
  );
  await cognito("AdminDisableProviderForUser", { UserPoolId, User: microsoft });
  assert.equal((await signIn())["cognito:username"], `Microsoft_${person.sub}`);
});

test("without the link, someone signs in with a profile of their own, and can't be linked any more", async () => {
  const { UserPoolId, signIn, attributes } = await deploy("unlinked");
  const link = { UserPoolId, DestinationUser: native, SourceUser: microsoft };
  await cognito("AdminLinkProviderForUser", link);
  assert.deepEqual(await cognito("AdminDisableProviderForUser", { UserPoolId, User: microsoft }), {});
  assert.equal((await attributes()).identities, undefined);
  assert.equal((await signIn())["cognito:username"], `Microsoft_${person.sub}`);
  assert.equal(
    await refusal("AdminLinkProviderForUser", link),
    "400 InvalidParameterException: Merging is not currently supported, provide a SourceUser that has not been signed up in order to link",
  );
});

test("a link that Cognito refuses is refused", async () => {
  const { UserPoolId } = await deploy("refused-links");
  const link = (SourceUser: object, DestinationUser: object = native) =>
    refusal("AdminLinkProviderForUser", { UserPoolId, DestinationUser, SourceUser });
  assert.equal(
    await link(native),
    "400 InvalidParameterException: Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a DestinationUser",
  );
  assert.equal(
    await link(microsoft, identity("Cognito", "Cognito_Subject", "nobody")),
    "400 UserNotFoundException: User does not exist.",
  );
  assert.match(await link(identity("Nowhere", "Cognito_Subject", "1")), /^400 ResourceNotFoundException: /);
  assert.equal(
    await link({ ProviderName: "Microsoft" }),
    "400 InvalidParameterException: ProviderAttributeValue is required.",
  );
  for (const id of ["1", "2", "3", "4", "5"]) {
    const SourceUser = identity("Microsoft", "Cognito_Subject", id);
    await cognito("AdminLinkProviderForUser", { UserPoolId, DestinationUser: native, SourceUser });
    assert.equal(
      await link(SourceUser),
      "400 InvalidParameterException: SourceUser is already linked to DestinationUser",
    );
  }
  assert.equal(
    await link(microsoft),
    "400 LimitExceededException: A user can have at most 5 linked identities.",
  );
});

test("a user who is disabled or deleted can't be signed in as", async () => {
  const { UserPoolId, signIn } = await deploy("ended-links");
  await cognito("AdminLinkProviderForUser", { UserPoolId, DestinationUser: native, SourceUser: microsoft });
  const user = { UserPoolId, Username: "ada" };
  await cognito("AdminDisableUser", user);
  await assert.rejects(signIn());
  await cognito("AdminDeleteUser", user);
  await cognito("AdminCreateUser", user);
  assert.equal((await signIn())["cognito:username"], `Microsoft_${person.sub}`);
});
