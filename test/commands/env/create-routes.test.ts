import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { type CreateOptions, createEnvironment } from "../../../commands/env/create-environment";
import { loadEnvironment } from "../../../environments/load";

let root: string;
let environments: string;

const make = (name: string, options: Partial<CreateOptions> = {}) =>
  createEnvironment({
    name,
    given: {},
    environments,
    states: join(root, "state"),
    terminal: false,
    discover: async () => undefined,
    ...options,
  });
const write = (name: string, text: string) => writeFileSync(join(environments, `${name}.yaml`), text);
const textOf = (name: string) => readFileSync(join(environments, `${name}.yaml`), "utf8");
const made = (name: string) => loadEnvironment(join(environments, `${name}.yaml`));

/** The lines of a file that give a value. */
const valuesIn = (name: string) => textOf(name).replaceAll(/^ *#.*\n|^\n/gm, "");

async function refuses(making: Promise<unknown>, message: string): Promise<void> {
  const before = readdirSync(environments);
  await assert.rejects(making, { name: "UserError", message });
  assert.deepEqual(readdirSync(environments), before);
}

const HOME = "3f2c1d4e-0000-4000-8000-000000000009";
const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";
const CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";
/** What every route needs. */
const LEAST = {
  "tenant-id": HOME,
  "account-id": "012345678901",
  region: "eu-west-1",
  domain: "acme",
  "callback-url": ["https://acme.com/auth/callback"],
};
const POOL = `cognito:
  accountId: "012345678901"
  region: eu-west-1
  domain: acme
  clients:
    web:
      callbackUrls: [https://acme.com/auth/callback]
      logoutUrls: [https://acme.com/]
      refreshRotation: true
state: local
`;

describe("a new environment of a route", () => {
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "routes-"));
    environments = join(root, "environments");
    mkdirSync(environments);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  for (const [route, accounts] of [
    ["entra", "  accounts: tenant\n"],
    ["saml", ""],
  ] as const) {
    test(`the route ${route} takes no option for Auth0, and writes none`, async () => {
      const said = await make("prod", { given: { ...LEAST, route } });
      assert.equal(valuesIn("prod"), `route: ${route}\nmicrosoft:\n  tenantId: ${HOME}\n${accounts}${POOL}`);
      const titles = [...said.matchAll(/^\d\. (\w+)/gm)].map(([, word]) => word);
      assert.deepEqual(titles, ["Entra", "AWS", "Write", "Check"]);
      assert.doesNotMatch(said, /auth0/i);
    });
  }

  test("the checklist by SAML has the permissions on policies, each with its ID", async () => {
    const said = await make("prod", { given: { ...LEAST, route: "saml" } });
    assert.ok(
      said.includes(
        "1. Entra: an app registration for Terraform, with Microsoft Graph's application permissions Application.ReadWrite.OwnedBy, Policy.Read.All, and Policy.ReadWrite.ApplicationConfiguration\n",
      ),
      said,
    );
    assert.ok(
      said.includes(
        " --api-permissions 18a4783c-866b-4cc7-a460-3d5e5662c884=Role 246dd0d5-5bd0-4def-940b-0421030a5b68=Role be74164b-cff1-491c-8741-e671cb536e13=Role\n",
      ),
      said,
    );
  });

  test("a list of organisations is given by options, and their administrators are told of", async () => {
    const said = await make("prod", {
      given: {
        ...LEAST,
        route: "entra",
        accounts: "listed",
        organization: [`${FABRIKAM}=Fabrikam`, `${CONTOSO}=Contoso`],
      },
    });
    const { microsoft } = made("prod");
    assert.deepEqual("organizations" in microsoft && microsoft.organizations, [
      { id: FABRIKAM, name: "Fabrikam", domains: [] },
      { id: CONTOSO, name: "Contoso", domains: [] },
    ]);
    assert.match(said, /\d\. Organisations whose people may not consent: their administrators do, once\n/);
  });

  test("personal accounts have no administrators, and no list", async () => {
    const given = { ...LEAST, route: "entra", accounts: "personal" };
    assert.doesNotMatch(await make("prod", { given }), /administrators do, once/);
    assert.equal(made("prod").microsoft.accounts, "personal");
  });

  test("a copy has the route of what it copies, with its list, and leaves out where people move from", async () => {
    write(
      "dev",
      `route: saml
microsoft: { tenantId: ${HOME}, displayName: Acme dev }
saml: { signRequests: true }
signOut: everywhere
cognito:
  accountId: "012345678901"
  region: eu-west-1
  domain: acme-dev
  providerName: Entra
  clients: { web: { callbackUrls: [https://acme.com/auth/callback], logoutUrls: [] } }
former:
  route: broker
  microsoft: { tenantId: ${HOME} }
  auth0: { domain: acme.eu.auth0.com }
`,
    );
    await make("test", { from: "dev" });
    const copy = made("test");
    assert.ok(copy.route === "saml");
    assert.equal(copy.former, undefined);
    assert.deepEqual(copy.saml, { signRequests: true, encryptAssertions: false, idpInitiated: false });
    assert.equal(copy.signOut, "everywhere");
    assert.equal(copy.microsoft.displayName, "Acme test");
    assert.equal(copy.cognito.providerName, "Entra");
    assert.doesNotMatch(textOf("test"), /former|certificate/);
  });

  test("a copy of a list of organisations has the list, unless others are let in", async () => {
    const list = `[{ name: Fabrikam, id: ${FABRIKAM}, domains: [fabrikam.com] }]`;
    write(
      "dev",
      `route: entra
microsoft: { tenantId: ${HOME}, accounts: listed, organizations: ${list} }
cognito:
  accountId: "012345678901"
  region: eu-west-1
  domain: acme-dev
  clients: { web: { callbackUrls: [https://acme.com/auth/callback], logoutUrls: [] } }
`,
    );
    await make("test", { from: "dev" });
    await make("prod", { from: "dev", given: { accounts: "tenant" } });
    assert.deepEqual(
      ["test", "prod"].map((name) => {
        const { microsoft } = made(name);
        return [microsoft.accounts, "organizations" in microsoft && microsoft.organizations];
      }),
      [
        ["listed", [{ name: "Fabrikam", id: FABRIKAM, domains: ["fabrikam.com"] }]],
        ["tenant", false],
      ],
    );
  });

  test("a user pool of somebody else is joined straight to Entra", async () => {
    const { "callback-url": _, domain: __, region: ___, ...given } = LEAST;
    await make("joined", {
      given: { ...given, route: "entra", "user-pool": "eu-west-1_AbCdEf123" },
      discover: async () => ({
        issuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123",
        host: "acme-login.auth.eu-west-1.amazoncognito.com",
      }),
    });
    const { route, cognito } = made("joined");
    assert.equal(route, "entra");
    assert.deepEqual(
      [cognito.userPool, cognito.region, cognito.domain, cognito.clients],
      ["eu-west-1_AbCdEf123", "eu-west-1", "acme-login", {}],
    );
  });

  test("mistakes name the options of their route", async () => {
    await refuses(
      make("prod", {
        given: { ...LEAST, route: "entra", accounts: "any", "auth0-domain": "a.eu.auth0.com" },
      }),
      `prod: nothing was written; the file would have 2 mistakes:
  microsoft.accounts: is "any", but must be tenant, personal or listed with route: entra
    Each tenant writes an issuer of its own into its tokens, also those from Microsoft's common endpoints.
    Cognito compares the issuer exactly, and refuses every other one (Bad id_token issuer).
    route: broker lets in every organisation: Auth0 stands between, with one issuer.
  auth0: is a map, but must be left out with route: entra, which has no Auth0 in between; it needs broker
To do: --accounts …`,
    );
    await refuses(
      make("prod", { given: { ...LEAST, route: "entra", accounts: "listed" } }),
      `prod: nothing was written. These are missing, and this is not a terminal, so nobody can be asked:
  --organization  Which organisations: each as ID=name, separated by commas
To do: give them, or --from an environment to copy, or run this in a terminal.`,
    );
    await refuses(
      make("prod", {
        given: { ...LEAST, route: "entra", accounts: "listed", organization: [`${FABRIKAM}=Fab_rikam`] },
      }),
      `prod: nothing was written; the file would have a mistake:
  microsoft.organizations[0].name: is "Fab_rikam", but must not contain an underscore: Cognito puts one between this name and the user ID
To do: --organization …`,
    );
    await refuses(
      make("prod", { given: { ...LEAST, route: "oidc" } }),
      `prod: nothing was written; --route is "oidc", but must be broker (any organisation and personal accounts, by way of Auth0), entra (straight to Entra) or saml (an enterprise application).
To do: docs/which-route.md says which one to take.`,
    );
  });
});
