import assert from "node:assert/strict";
import { test } from "node:test";
import { cognito, refusal } from "../../../shared-aws";
import { DeployedApp, person } from "./deployed-app";

/** The parts of an identity, as AdminLinkProviderForUser takes them. */
const identity = (ProviderName: string, ProviderAttributeName: string, ProviderAttributeValue: string) => ({
  ProviderName,
  ProviderAttributeName,
  ProviderAttributeValue,
});
const native = identity("Cognito", "Cognito_Subject", "ada");
const microsoft = identity("Microsoft", "Cognito_Subject", person.sub);

/** An app whose pool has the user `ada`. */
async function deploy(domain: string) {
  const app = await DeployedApp.deploy(domain);
  await cognito("AdminCreateUser", {
    UserPoolId: app.UserPoolId,
    Username: "ada",
    UserAttributes: [
      { Name: "email", Value: "ada@home.example" },
      { Name: "email_verified", Value: "true" },
    ],
  });
  return {
    UserPoolId: app.UserPoolId,
    app,
    signIn: () => app.claimsOf(person),
    attributes: () => app.attributes("ada"),
  };
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
  const { UserPoolId, app, signIn } = await deploy("ended-links");
  await cognito("AdminLinkProviderForUser", { UserPoolId, DestinationUser: native, SourceUser: microsoft });
  const user = { UserPoolId, Username: "ada" };
  await cognito("AdminDisableUser", user);
  const refused = await app.signInAs(person);
  assert.equal(refused.searchParams.get("error_description"), "User is not enabled");
  await cognito("AdminDeleteUser", user);
  await cognito("AdminCreateUser", user);
  assert.equal((await signIn())["cognito:username"], `Microsoft_${person.sub}`);
});

test("a user whose password is taken away keeps the profile", async () => {
  const { UserPoolId, app } = await deploy("no-password");
  const Password = "Correct-horse-1";
  await cognito("AdminSetUserPassword", { UserPoolId, Username: "ada", Password, Permanent: true });
  await app.redeem(await app.signInWith("ada", Password));
  assert.deepEqual(await cognito("AdminDisableProviderForUser", { UserPoolId, User: native }), {});
  assert.equal(
    (await app.signInWith("ada", Password)).searchParams.get("errorMessage"),
    "Incorrect username or password.",
  );
  assert.equal((await cognito("AdminGetUser", { UserPoolId, Username: "ada" })).UserStatus, "CONFIRMED");
});
