import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { labEnvironmentOf } from "../../commands/lab/lab-environments";
import { explainWhy } from "../../commands/lab/why";
import type { DeployedChain } from "../../commands/lab/why/attempts";
import { trySignInsAtCommon, trySignInsWithMappedName } from "../../commands/lab/why/by-hand";
import { ROOT } from "../../commands/setup/paths";
import { loadEnvironment } from "../../environments/load";
import { ROUTES } from "../../environments/routes/names";
import type { RouteName } from "../../environments/schema";
import { readAppConfiguration } from "../../lab/app/configuration";
import { CloudApis } from "../../lab/deployer/cloud-apis";
import { identityProvidersOf } from "../../stacks/routes/facts";
import { outputBlock } from "../support/documents";
import { World } from "../support/world";

const HOME = "1ab00000-0000-4000-8000-000000000001";
const CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";
const PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";
const LOGIN = "https://login.microsoftonline.com";

/** What a world calls the environment that is deployed in it. */
const NAME = "dev";

const worlds: World[] = [];
const chains = new Map<RouteName, DeployedChain>();
const findChain = (route: RouteName) => chains.get(route);
before(async () => {
  for (const route of ROUTES) {
    const file = readFileSync(join(ROOT, "environments", `${labEnvironmentOf(route)}.yaml`), "utf8");
    const world = await World.raise({ deployed: { file } });
    worlds.push(world);
    const { root } = world.project;
    const app = readAppConfiguration(join(root, "state", `terraform.${NAME}.tfstate`), "web");
    assert.ok(app);
    chains.set(route, {
      ...world.lab,
      environment: loadEnvironment(join(root, "environments", `${NAME}.yaml`)),
      app,
    });
  }
});
after(async () => {
  for (const world of worlds) await world.close();
});

test("only the broker lets everyone in", async () => {
  const { attempts } = await explainWhy(findChain);
  const signedIn = null;
  assert.deepEqual(
    attempts.map((way) =>
      way.map(({ account, kind, refusal }) => [
        account,
        kind,
        refusal && [refusal.by, refusal.message.replace(/application '.*?'\(.*?\)/, "application '…'(…)")],
      ]),
    ),
    [
      // by SAML
      [
        ["hana", "home", signedIn],
        [
          "carla",
          "organization",
          notOfTenant("carla@contoso.example", `https://sts.windows.net/${CONTOSO}/`),
        ],
        ["pia", "personal", notOfTenant("pia@outlook.example", "live.com")],
      ],
      // by SAML, with a name that is mapped
      [
        [
          "hana",
          "home",
          [
            "Cognito",
            "Invalid SAML response received: Invalid user attributes: username: Attribute does not exist in the schema. ",
          ],
        ],
        [
          "carla",
          "organization",
          notOfTenant("carla@contoso.example", `https://sts.windows.net/${CONTOSO}/`),
        ],
        ["pia", "personal", notOfTenant("pia@outlook.example", "live.com")],
      ],
      // straight to two organisations
      [
        ["hana", "home", signedIn],
        ["carla", "organization", signedIn],
        ["pia", "personal", notOfTenant("pia@outlook.example", "live.com")],
      ],
      // straight to the common endpoint
      [
        ["hana", "home", signedIn],
        ["carla", "organization", badIssuer(CONTOSO)],
        ["pia", "personal", badIssuer(PERSONAL)],
      ],
      // through the broker
      [
        ["hana", "home", signedIn],
        ["carla", "organization", signedIn],
        ["pia", "personal", signedIn],
      ],
    ],
  );
});

test("the story is the one that the guide shows, the second time as the first", async () => {
  const { lines } = await explainWhy(findChain);
  assert.equal(lines.join("\n"), outputBlock("docs/which-route.md", "test/e2e/why.test.ts"));
});

test("a way that is not deployed is left out, and the others keep their numbers", async () => {
  const { attempts, lines } = await explainWhy((route) =>
    route === "broker" ? findChain(route) : undefined,
  );
  assert.equal(attempts.length, 1);
  assert.match(lines[0] ?? "", /^5\. Auth0 in between/);
});

for (const route of ["saml", "entra"] as const) {
  test(`what is changed by hand of ${route} is put back, even if nobody can sign in`, async () => {
    const chain = findChain(route);
    assert.ok(chain);
    const read = async () => {
      const apis = new CloudApis(chain);
      const UserPoolId = new URL(chain.app.issuer).pathname.slice(1);
      const [{ name: ProviderName }] = identityProvidersOf(chain.environment);
      const { IdentityProvider } = await apis.cognito("DescribeIdentityProvider", {
        UserPoolId,
        ProviderName,
      });
      const { ProviderDetails, AttributeMapping, IdpIdentifiers } = IdentityProvider;
      const { value } = await apis.graph("GET", "/applications");
      const audiences = value.map(({ signInAudience }: { signInAudience: string }) => signInAudience);
      return { ProviderDetails, AttributeMapping, IdpIdentifiers, audiences };
    };
    const before = await read();
    const seen: unknown[] = [];
    const noLogin = async (request: Request) => {
      if (new URL(request.url).pathname !== "/oauth2/authorize") return chain.wire(request);
      seen.push(await read());
      throw new Error("the network is down");
    };
    const attempt = { saml: trySignInsWithMappedName, entra: trySignInsAtCommon }[route];
    await assert.rejects(attempt({ ...chain, wire: noLogin }), { message: "the network is down" });
    assert.notDeepEqual(seen, [before]);
    assert.equal(seen.length, 1);
    assert.deepEqual(await read(), before);
  });
}

function badIssuer(tenantId: string): string[] {
  return ["Cognito", `Bad id_token issuer ${LOGIN}/${tenantId}/v2.0`];
}

function notOfTenant(name: string, provider: string): string[] {
  return [
    "Entra",
    `AADSTS50020: User account '${name}' from identity provider '${provider}' does not exist in tenant '${HOME}' and cannot access the application '…'(…) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
  ];
}
