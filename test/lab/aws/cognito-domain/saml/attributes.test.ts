import assert from "node:assert/strict";
import { test } from "node:test";
import type { Switches } from "../../../../../lab/switches";
import type { FakeBackend } from "../fake-backend";
import { SamlFixture } from "./saml-fixture";
import { EMAIL, NAME } from "./test-idp";

const message = (sentence: string) => `Invalid SAML response received: ${sentence} `;

function withSchema(change: (name: string) => object) {
  return (backend: FakeBackend) => {
    backend.schema = backend.schema.map((each) => ({ ...each, ...change(each.Name ?? "") }));
  };
}

test("a required attribute that is missing is named", async () => {
  const saml = await SamlFixture.open({
    change: withSchema((name) => ({ Required: ["sub", "email"].includes(name) })),
  });
  const required = message("Invalid user attributes: email: The attribute is required.");
  assert.equal(await saml.refusal({ attributes: { [NAME]: "Ada" } }), required);
  // Somebody whom Cognito knows keeps what they have.
  await saml.signIn();
  assert((await saml.signIn({ attributes: {} })).searchParams.has("code"));
});

test("an attribute that can't change is named at the second sign-in", async () => {
  const saml = await SamlFixture.open({ change: withSchema((name) => ({ Mutable: name !== "name" })) });
  await saml.signIn();
  assert.equal(
    await saml.refusal({}),
    message("Invalid user attributes: name: Attribute cannot be updated."),
  );
});

test("a value that is too long is named, by the pool's schema and by Cognito's limit", async () => {
  const saml = await SamlFixture.open({
    change: withSchema((name) =>
      name === "name" ? { StringAttributeConstraints: { MaxLength: "10" } } : {},
    ),
  });
  assert.equal(
    await saml.refusal({ attributes: { [NAME]: "x".repeat(11) } }),
    message("Invalid user attributes: name: String must be no longer than 10 characters."),
  );
  assert.equal(
    await saml.refusal({ attributes: { [NAME]: "x".repeat(2049) } }),
    message("The value of the attribute name must have a length less than or equal to 2048 characters."),
  );
});

test("a NameID that is too long is refused", async () => {
  const saml = await SamlFixture.open();
  assert((await saml.signIn({ nameId: "x".repeat(123) })).searchParams.has("code"));
  const nameId = "x".repeat(124);
  assert.equal(
    await saml.refusal({ nameId }),
    message(
      `1 validation error detected: Value 'Acme_${nameId}' at 'userName' failed to satisfy constraint: Member must have length less than or equal to 128.`,
    ),
  );
});

test("a character that takes four bytes is refused", async () => {
  const saml = await SamlFixture.open();
  assert.equal(
    await saml.refusal({ attributes: { [NAME]: "Ada 😐" } }),
    message(`The attribute ${NAME} has a character that UTF-8 writes in 4 bytes.`),
  );
  assert((await saml.signIn({ attributes: { [NAME]: "Adá 語" } })).searchParams.has("code"));
});

test("the username is the NameID, and a switch says whether a mapping of it is refused", async () => {
  const open = (switches: Partial<Switches>) =>
    SamlFixture.open({
      switches,
      change: ({ providers }) => {
        if (providers.Acme) providers.Acme = { ...providers.Acme, AttributeMapping: { username: EMAIL } };
      },
    });
  const saml = await open({});
  assert.equal(
    await saml.refusal({}),
    message("Invalid user attributes: username: Attribute does not exist in the schema."),
  );
  assert((await saml.signIn({ attributes: {} })).searchParams.has("code"));
  const lenient = await open({ cognitoRefusesMappedSamlUsername: false });
  await lenient.signIn();
  assert.deepEqual([...lenient.fixture.backend.users.keys()], ["Acme_0b8e-ada"]);
});

test("an attribute that the app client may not write, a user who is disabled and a trigger are refused", async () => {
  const saml = await SamlFixture.open({
    change: ({ clients }) => {
      clients.web = { ...clients.web, WriteAttributes: ["email"] };
    },
  });
  assert.equal(await saml.refusal({}), message("A client attempted to write unauthorized attribute."));
  await saml.signIn({ attributes: { [EMAIL]: "ada@acme.example" } });
  const [user] = [...saml.fixture.backend.users.values()];
  if (user) user.Enabled = false;
  await saml.fixture.deploy(() => {});
  assert.equal(await saml.refusal({ attributes: {} }), message("User is not enabled."));
  const triggered = await SamlFixture.open({
    change: (backend) => {
      backend.triggers = { PreSignUp: "arn:aws:lambda:eu-west-1:123456789012:function:gate" };
    },
  });
  assert.equal(
    await triggered.refusal({}),
    message("The lab's Cognito does not have Lambda functions, and the user pool has the trigger PreSignUp."),
  );
});

test("a sign-in that takes more than five minutes starts again", async (t) => {
  const saml = await SamlFixture.open();
  const browser = saml.fixture.browser();
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const { id, relayState: RelayState } = await saml.start(browser);
  t.mock.timers.tick(5 * 60_000 + 1000);
  const SAMLResponse = await saml.idp.respond({ requestId: id });
  const answer = await browser.post("/saml2/idpresponse", { SAMLResponse, RelayState });
  const url = new URL(answer.headers.get("location") ?? "");
  assert.equal(url.pathname, "/login");
  assert.equal(url.searchParams.get("errorMessage"), "Something went wrong");
});
