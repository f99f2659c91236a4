import assert from "node:assert/strict";
import { test } from "node:test";
import { CHOICES, checkChoice } from "../../../../commands/verify/hops/cognito/choice";
import type { HopProbe, Seen } from "../../../../commands/verify/probe";
import type { FakeBackend } from "../../../lab/aws/cognito-domain/fake-backend";
import { HOST } from "../../../lab/aws/cognito-domain/fake-backend";
import { Fixture, REQUEST } from "../../../lab/aws/cognito-domain/fixture";

const NAMES = ["Acme", "Beta"];

/** Several OpenID providers, each with an identifier. */
function organizations({ clients, providers }: FakeBackend): void {
  const { Microsoft } = providers;
  if (Microsoft === undefined) return;
  for (const ProviderName of NAMES)
    providers[ProviderName] = { ...Microsoft, ProviderName, IdpIdentifiers: [`${ProviderName}.example`] };
  clients.web = { ...clients.web, SupportedIdentityProviders: NAMES };
}

/** Follows redirects of the lab's Cognito to their end. */
function probeOf(fixture: Fixture): HopProbe {
  const browser = fixture.browser();
  const follow = async (address: string | URL): Promise<Seen> => {
    const url = new URL(address);
    const { status, headers, ...answer } = await browser.get(url.href).then(async (response) => ({
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    }));
    const to = headers.get("location");
    if (to !== null && new URL(to, url).host === HOST) return follow(new URL(to, url));
    return { isAnswer: true, url, status, headers, ...answer };
  };
  const never = () => assert.fail("not asked");
  return { get: never, post: never, follow };
}

const client = (identityProviders: readonly string[]) => ({
  ...{ name: "web", clientId: "web", callbackUrl: "https://app.example/cb", identityProviders },
  scopes: (REQUEST.scope ?? "").split(" "),
});

for (const [cognitoAsksForEmailOfOidc, seen] of [
  [true, CHOICES.byEmail],
  [false, CHOICES.byButton],
] as const) {
  test(`Cognito's own page has ${seen} if the lab's switch is ${cognitoAsksForEmailOfOidc}`, async () => {
    const fixture = await Fixture.open(organizations, { cognitoAsksForEmailOfOidc });
    assert.deepEqual(await checkChoice({ host: HOST, clients: [] }, client(NAMES), probeOf(fixture)), [
      {
        ...{ id: "cognito-choice", hop: "cognito", verdict: "passed", of: "web", seen },
        statement: "Cognito's own page offers the ways in of web",
      },
    ]);
  });
}

test("an app client with one way in has nothing to choose", async () => {
  const fixture = await Fixture.open(organizations);
  assert.deepEqual(await checkChoice({ host: HOST, clients: [] }, client(["Acme"]), probeOf(fixture)), []);
});

test("an app client that Cognito does not know has no page to choose on", async () => {
  const fixture = await Fixture.open(organizations);
  const unknown = { ...client(NAMES), clientId: "nobody" };
  const [check] = await checkChoice({ host: HOST, clients: [] }, unknown, probeOf(fixture));
  assert.equal(check?.verdict, "failed");
  assert.match(check?.seen ?? "", /^HTTP 400/);
});
