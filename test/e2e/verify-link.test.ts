import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Check } from "../../commands/verify/check";
import { openProbe } from "../../commands/verify/open-probe";
import { verifyLink } from "../../commands/verify/verify-chain";
import { readLink } from "../../commands/verify/walk-link";
import type { AppConfiguration } from "../../lab/app/configuration";
import type { CloudApis } from "../../lab/deployer/cloud-apis";
import { DeployedChain } from "../support/deployed-chain";
import { CONTOSO, OF_LIST, OF_PERSONAL, OF_TENANT } from "../support/entra-file";
import type { AppClient, HandMade } from "../support/hand-made-chain";
import type { HandMadeDirect } from "../support/hand-made-chain/direct";
import { BY_SAML } from "../support/saml-file";
import { SignInWorld } from "../support/sign-in-world";
import { PATIENT } from "../support/verified-chain";

const LOGIN = "https://login.microsoftonline.com";
const HOME = "3f2c1d4e-0000-4000-8000-000000000001";
const NO_APP = "5c0ffee0-0000-4000-8000-000000000000";

interface Made {
  readonly app: AppConfiguration;
  readonly clients: Readonly<Record<string, AppClient>>;
}

/** The link with which an app starts a sign-in. @param changes parameters, `undefined` to leave one out */
function linkOf({ app, clients }: Made, changes: Readonly<Record<string, string | undefined>> = {}): string {
  const [client] = Object.values(clients);
  const url = new URL(app.authorizeUrl);
  const parameters = {
    response_type: "code",
    client_id: client?.clientId,
    redirect_uri: client?.callbackUrl,
    state: "a-state",
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}

let lab: { readonly port: number; readonly certificateFile: string };

/** Verifies a chain as somebody does who knows its link alone. */
async function verify(link: string): Promise<readonly Check[]> {
  const variables = { HTTPS_PROXY: `http://127.0.0.1:${lab.port}`, SSL_CERT_FILE: lab.certificateFile };
  const probe = openProbe(variables, PATIENT);
  try {
    return (await verifyLink(readLink(link), probe)).checks;
  } finally {
    await probe.close();
  }
}

const named = ({ id, of }: Pick<Check, "id" | "of">, clients: readonly string[] = []) =>
  of === undefined || clients.includes(of) ? id : `${id} ${of}`;

function assertHealthy(checks: readonly Check[]): void {
  assert.deepEqual(
    checks.filter(({ verdict }) => verdict !== "passed").map((each) => named(each)),
    [],
  );
}

const whomOf = (checks: readonly Check[]) =>
  checks.filter(({ id }) => id.endsWith("-microsoft-endpoint")).map(({ statement }) => statement);

describe("a chain that is made by hand, known by its link alone", () => {
  let world: SignInWorld;
  let broker: HandMade;
  let direct: HandMadeDirect;
  /** The clouds of the chain with a broker. */
  let apis: CloudApis;
  before(async () => {
    world = await SignInWorld.raise();
    lab = world.world.lab;
    broker = await world.makeByHand(
      { "auth0.domain": "acme-link.eu.auth0.com", "cognito.domain": "acme-link" },
      { strategy: "both" },
    );
    apis = world.apis;
    direct = await world.makeDirectByHand({ ...OF_TENANT, "cognito.domain": "acme-straight" });
  });
  after(() => world.close());

  const details = async ({ userPoolId }: HandMade | HandMadeDirect, changes: object) => {
    const which = { UserPoolId: userPoolId, ProviderName: "Microsoft" };
    const { IdentityProvider } = await world.apis.cognito("DescribeIdentityProvider", which);
    const { ProviderDetails } = IdentityProvider;
    const update = (to: object) =>
      world.apis.cognito("UpdateIdentityProvider", {
        ...which,
        ProviderDetails: { ...ProviderDetails, ...to },
      });
    await update(changes);
    return () => update({});
  };
  const application = async ({ application: { id } }: HandMade | HandMadeDirect, change: object) => {
    const before = await world.apis.graph("GET", `/applications/${id}`);
    await world.apis.graph("PATCH", `/applications/${id}`, change);
    const back = Object.fromEntries(
      Object.keys(change).map((name) => [name, before[name as keyof typeof before]]),
    );
    return () => world.apis.graph("PATCH", `/applications/${id}`, back);
  };

  describe("is healthy", () => {
    test("by way of Auth0, with each connection that leads to Microsoft", async () => {
      const checks = await verify(linkOf(broker));
      assertHealthy(checks);
      assert.deepEqual(whomOf(checks), [
        "Auth0 sends people to where Microsoft signs in personal accounts",
        "Auth0 sends people to where Microsoft signs in every organisation, and personal accounts",
      ]);
    });

    test("by a link that names no identity provider, with the button of Cognito's page", async () => {
      const checks = await verify(linkOf(broker, { identity_provider: undefined }));
      assertHealthy(checks);
      assert.ok(checks.some(({ id, of }) => id === "cognito-provider" && of === "Microsoft"));
      assert.equal(whomOf(checks).length, 2);
    });

    test("by the link to Cognito's page", async () => {
      const link = linkOf(broker, { identity_provider: undefined }).replace("/oauth2/authorize", "/login");
      assertHealthy(await verify(link));
    });

    test("straight to a tenant, and says whose people get in", async () => {
      const checks = await verify(linkOf(direct));
      assertHealthy(checks);
      assert.deepEqual(whomOf(checks), [
        `Cognito sends people to where Microsoft signs in the tenant ${HOME}`,
      ]);
    });

    test("straight to personal accounts", async () => {
      const made = await world.makeDirectByHand({ ...OF_PERSONAL, "cognito.domain": "acme-personal" });
      const checks = await verify(linkOf(made));
      assertHealthy(checks);
      assert.deepEqual(whomOf(checks), [
        "Cognito sends people to where Microsoft signs in personal accounts",
      ]);
    });

    test("with two organisations, each by the button of Cognito's page", async () => {
      const made = await world.makeDirectByHand({ ...OF_LIST, "cognito.domain": "acme-listed" });
      const checks = await verify(linkOf(made, { identity_provider: undefined }));
      assertHealthy(checks);
      assert.deepEqual(whomOf(checks), [
        `Cognito sends people to where Microsoft signs in the tenant ${HOME}`,
        `Cognito sends people to where Microsoft signs in the tenant ${CONTOSO}`,
      ]);
    });
  });

  interface Fault {
    readonly title: string;
    /** @returns what takes it back */
    readonly mutate?: () => Promise<() => Promise<unknown>>;
    readonly link: () => string;
    readonly id: string;
    readonly seen: string;
  }

  const all = (url: string) => ({
    oidc_issuer: `${url}/v2.0`,
    authorize_url: `${url}/oauth2/v2.0/authorize`,
    token_url: `${url}/oauth2/v2.0/token`,
    jwks_uri: `${url}/discovery/v2.0/keys`,
  });

  const faults: readonly Fault[] = [
    {
      title: "straight to common lets nobody in, though Microsoft's page is fine",
      mutate: async () => {
        const restores = [
          await application(direct, { signInAudience: "AzureADandPersonalMicrosoftAccount" }),
          await details(direct, all(`${LOGIN}/common`)),
        ];
        return () => Promise.all(restores.map((restore) => restore()));
      },
      link: () => linkOf(direct),
      id: "cognito-microsoft-endpoint",
      seen: `${LOGIN}/common/oauth2/v2.0/authorize`,
    },
    {
      title: "straight to another tenant is refused by Microsoft",
      mutate: () => details(direct, all(`${LOGIN}/${CONTOSO}`)),
      link: () => linkOf(direct),
      id: "entra-page",
      seen: "AADSTS700016: Application with identifier",
    },
    {
      title: "an app registration without Cognito's redirect URI",
      mutate: () => application(direct, { web: { redirectUris: ["https://elsewhere.example/"] } }),
      link: () => linkOf(direct),
      id: "entra-page",
      seen: "AADSTS50011: The redirect URI",
    },
    {
      title: "an identity provider with another client ID",
      mutate: () => details(direct, { client_id: NO_APP }),
      link: () => linkOf(direct),
      id: "entra-page",
      seen: "AADSTS700016: Application with identifier",
    },
    {
      title: "a callback URL that the app client does not have",
      link: () => linkOf(direct, { redirect_uri: "https://elsewhere.example/callback" }),
      id: "cognito-callback",
      seen: "redirect_mismatch",
    },
    {
      title: "a client ID that Cognito does not know",
      link: () => linkOf(direct, { client_id: "0123456789abcdefghijklmnop" }),
      id: "cognito-app-client",
      seen: "invalid_request",
    },
    {
      title: "a scope that the app client may not ask for",
      link: () => linkOf(direct, { scope: "openid phone" }),
      id: "cognito-scopes",
      seen: "invalid_request: invalid_scope",
    },
    {
      title: "an identity provider that the user pool does not have",
      link: () => linkOf(direct, { identity_provider: "Nobody" }),
      id: "cognito-provider Nobody",
      seen: "",
    },
    {
      title: "an authorize_url whose host is nowhere",
      mutate: () => details(broker, { authorize_url: "https://nobody.example/authorize" }),
      link: () => linkOf(broker),
      id: "broker-host nobody.example",
      seen: "",
    },
    {
      title: "an authorize_url with the path misspelt",
      mutate: () => details(broker, { authorize_url: "https://acme-link.eu.auth0.com/autorize" }),
      link: () => linkOf(broker),
      id: "broker-discovery",
      seen: "https://acme-link.eu.auth0.com/autorize",
    },
    {
      title: "a client that Auth0 does not know",
      mutate: () => details(broker, { client_id: "nobody" }),
      link: () => linkOf(broker),
      id: "broker-client",
      seen: "",
    },
    {
      title: "Cognito's callback URL missing at Auth0",
      mutate: async () => {
        const change = (callbacks: readonly string[]) =>
          apis.auth0("PATCH", `/clients/${broker.auth0.clientId}`, { callbacks });
        await change(["https://elsewhere.example/"]);
        return () => change(["https://acme-link.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse"]);
      },
      link: () => linkOf(broker),
      id: "broker-callback",
      seen: "",
    },
  ];

  for (const { title, mutate, link, id, seen } of faults) {
    test(`has one fault: ${title}`, async () => {
      const restore = await mutate?.();
      try {
        const address = link();
        const checks = await verify(address);
        const clients = [new URL(address).searchParams.get("client_id") ?? ""];
        const failed = checks.filter(({ verdict }) => verdict === "failed");
        assert.deepEqual(
          failed.map((each) => named(each, clients)),
          [id],
        );
        assert.ok((failed[0]?.seen ?? "").startsWith(seen), failed[0]?.seen);
        assert.ok(failed[0]?.means && failed[0].toDo);
        for (const each of checks.filter(({ verdict }) => verdict === "unseen")) {
          assert.ok(each.because !== undefined, `${each.id}: ${each.means}`);
        }
      } finally {
        await restore?.();
      }
    });
  }

  test("is as healthy as before with every fault taken back", async () => {
    assertHealthy(await verify(linkOf(broker)));
    assertHealthy(await verify(linkOf(direct)));
  });
});

describe("a chain of this project, by the link of its outputs", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(BY_SAML);
    lab = chain.lab;
  });
  after(() => chain.close());

  test("is healthy by SAML", async () => {
    const { authorize_urls } = chain.state?.outputs ?? {};
    const checks = await verify((authorize_urls as Record<string, string>).web ?? "");
    assertHealthy(checks);
    assert.ok(checks.some(({ id }) => id === "cognito-saml-issuer"));
    assert.ok(checks.some(({ id }) => id === "entra-metadata"));
  });
});
