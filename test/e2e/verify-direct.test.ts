import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Check } from "../../commands/verify/check";
import {
  application,
  identityProvider,
  type Mutation,
  noIdentityProvider,
  noPasswordOfCognito,
  servicePrincipal,
} from "../support/cloud-apis";
import { DeployedChain } from "../support/deployed-chain";
import { CONTOSO, OF_LIST, OF_PERSONAL, OF_TENANT } from "../support/entra-file";
import { BY_SAML } from "../support/saml-file";
import { anotherCertificate, metadataAt, noPolicy, readEnterprise } from "../support/saml-mutations";
import { type Verified, verifyDeployed } from "../support/verified-chain";

const LOGIN = "https://login.microsoftonline.com";
const HOME = "3f2c1d4e-0000-4000-8000-000000000001";
const NO_APP = "5c0ffee0-0000-4000-8000-000000000000";
const POOL = "acme-dev.auth.eu-west-1.amazoncognito.com";
const AT_HOME = `${LOGIN}/${HOME}/oauth2/v2.0/authorize`;

/** A value that is wrong, and the one check that says so. */
interface Fault {
  readonly title: string;
  readonly mutate: Mutation;
  readonly id: string;
  readonly hop: Check["hop"];
  readonly expected?: string | RegExp;
  /** What was seen begins so. */
  readonly seen: string;
  /** The catalogue's ID of the error. */
  readonly error?: string;
  /** What could not be seen because of it. @default - nothing */
  readonly hides?: readonly string[];
}

const named = ({ id, of }: Pick<Check, "id" | "of">) => (of === undefined ? id : `${id} ${of}`);

function assertHealthy({ checks, roundTrips }: Verified): void {
  const others = checks.filter(({ verdict }) => verdict !== "passed");
  assert.deepEqual(others.map(named), []);
  assert.ok(roundTrips <= 3, `${roundTrips} round trips in sequence`);
}

function assertFound({ checks }: Verified, fault: Fault): void {
  const failed = checks.filter(({ verdict }) => verdict === "failed");
  const unseen = checks.filter(({ verdict }) => verdict === "unseen");
  assert.deepEqual(failed.map(named), [fault.id]);
  const [check] = failed;
  assert.equal(check?.hop, fault.hop);
  if (fault.expected instanceof RegExp) assert.match(check?.expected ?? "", fault.expected);
  else assert.equal(check?.expected, fault.expected);
  assert.ok(check?.seen?.startsWith(fault.seen), check?.seen);
  assert.ok(check?.means && check.toDo);
  if (fault.error !== undefined) assert.equal(check?.error, fault.error);
  assert.deepEqual(unseen.map(named), fault.hides ?? []);
  for (const each of unseen) assert.ok(each.because !== undefined && each.means !== undefined, each.id);
}

/** Each fault by itself is found, and gone once it is taken back. */
function testFaults(faults: readonly Fault[], chainOf: () => DeployedChain): void {
  for (const fault of faults) {
    test(fault.title, async () => {
      const restore = await fault.mutate(chainOf());
      try {
        assertFound(await verifyDeployed(chainOf()), fault);
      } finally {
        await restore();
      }
    });
  }
}

const REQUEST = ["cognito-microsoft-client", "cognito-microsoft-callback", "cognito-microsoft-scopes"];

const OF_ENTRA: readonly Fault[] = [
  {
    title: "Cognito sends people to common, where each tenant has an issuer of its own",
    mutate: identityProvider({ authorize_url: `${LOGIN}/common/oauth2/v2.0/authorize` }),
    id: "cognito-microsoft-endpoint",
    hop: "cognito",
    expected: AT_HOME,
    seen: `${LOGIN}/common/oauth2/v2.0/authorize`,
  },
  {
    title: "Cognito sends people to another tenant",
    mutate: identityProvider({ authorize_url: `${LOGIN}/${CONTOSO}/oauth2/v2.0/authorize` }),
    id: "cognito-microsoft-endpoint",
    hop: "cognito",
    expected: AT_HOME,
    seen: `${LOGIN}/${CONTOSO}/oauth2/v2.0/authorize`,
    hides: ["entra-page"],
  },
  {
    title: "Cognito sends people to nobody",
    mutate: identityProvider({ authorize_url: "https://nobody.example/" }),
    id: "cognito-microsoft-endpoint",
    hop: "cognito",
    expected: AT_HOME,
    seen: "https://nobody.example/",
    hides: [...REQUEST, "entra-page"],
  },
  {
    title: "Cognito names another app registration",
    mutate: identityProvider({ client_id: NO_APP }),
    id: "cognito-microsoft-client",
    hop: "cognito",
    expected: /^[0-9a-f-]{36}$/,
    seen: NO_APP,
    hides: ["entra-page"],
  },
  {
    title: "Cognito asks for no names",
    mutate: identityProvider({ authorize_scopes: "openid email" }),
    id: "cognito-microsoft-scopes",
    hop: "cognito",
    expected: "response_type=code scope=openid profile email",
    seen: "response_type=code scope=openid email",
  },
  {
    title: "the user pool has no identity provider",
    mutate: noIdentityProvider,
    id: "cognito-provider Microsoft",
    hop: "cognito",
    expected: "a redirect to the identity provider",
    seen: "web, server: Login option is not available. Please try another one",
    hides: ["cognito-microsoft-endpoint", ...REQUEST, "entra-page"],
  },
  {
    title: "Entra has another redirect URI",
    mutate: application({ web: { redirectUris: [`https://${POOL}/oauth2/idpresponse/`] } }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS50011: The redirect URI",
    error: "aadsts50011",
  },
  {
    title: "Entra has no redirect URI",
    mutate: application({ web: { redirectUris: [] } }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS500113: No reply address is registered for the application.",
    error: "aadsts500113",
  },
  {
    title: "the app registration is for personal accounts alone",
    mutate: application({ signInAudience: "PersonalMicrosoftAccount" }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS9002346: Application",
    error: "aadsts9002346",
    hides: ["entra-secret"],
  },
  {
    title: "people who sign in at another protocol's app registration get no further",
    mutate: servicePrincipal({ preferredSingleSignOnMode: "saml" }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS399274: The application with App ID",
    error: "aadsts399274",
    hides: ["entra-secret"],
  },
  {
    title: "the client secret is gone",
    mutate: noPasswordOfCognito,
    id: "entra-secret",
    hop: "entra",
    seen: "AADSTS7000215: Invalid client secret provided.",
    error: "aadsts7000215",
  },
];

describe("the home tenant, straight by OpenID Connect", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(OF_TENANT);
  });
  after(() => chain.close());

  test("a healthy chain passes each check, in three round trips", async () => {
    assertHealthy(await verifyDeployed(chain));
  });

  test("a client secret that has expired is told by its end alone", async () => {
    const before = chain.state?.text ?? "";
    chain.editState((text) => text.replaceAll(/("end_date": ")[^"]*/g, "$12026-01-01T00:00:00Z"));
    const { checks } = await verifyDeployed(chain);
    chain.editState(() => before);
    assert.deepEqual(
      checks.filter(({ verdict }) => verdict === "failed").map(({ id }) => id),
      ["entra-secret-end"],
    );
  });

  testFaults(OF_ENTRA, () => chain);
});

describe("personal accounts, straight by OpenID Connect", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(OF_PERSONAL);
  });
  after(() => chain.close());

  test("a healthy chain passes each check", async () => assertHealthy(await verifyDeployed(chain)));

  testFaults(
    [
      {
        title: "an app registration of organisations has no personal accounts",
        mutate: application({ signInAudience: "AzureADMultipleOrgs" }),
        id: "entra-page",
        hop: "entra",
        seen: "AADSTS9002332: Application",
        error: "aadsts9002332",
        hides: ["entra-secret"],
      },
    ],
    () => chain,
  );
});

describe("a list of organisations", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(OF_LIST);
  });
  after(() => chain.close());

  test("a healthy chain passes each check of each organisation", async () => {
    const verified = await verifyDeployed(chain);
    assertHealthy(verified);
    assert.deepEqual(
      verified.checks.filter(({ id }) => id === "entra-page").map(({ of }) => of),
      ["Acme", "Contoso"],
    );
  });

  testFaults(
    [
      {
        title:
          "one organisation's identity provider that sends people to the other one is the only one that fails",
        mutate: identityProvider({ authorize_url: `${LOGIN}/${CONTOSO}/oauth2/v2.0/authorize` }),
        id: "cognito-microsoft-endpoint Acme",
        hop: "cognito",
        expected: AT_HOME,
        seen: `${LOGIN}/${CONTOSO}/oauth2/v2.0/authorize`,
      },
    ],
    () => chain,
  );
});

const SAML_REQUEST = ["cognito-saml-request", "cognito-saml-issuer", "cognito-saml-reply-url"];

const OF_SAML: readonly Fault[] = [
  {
    title: "Cognito has another tenant's metadata",
    mutate: metadataAt(() => `${LOGIN}/${CONTOSO}/federationmetadata/2007-06/federationmetadata.xml`),
    id: "cognito-saml-endpoint",
    hop: "cognito",
    expected: `${LOGIN}/${HOME}/saml2`,
    seen: `${LOGIN}/${CONTOSO}/saml2`,
    hides: ["entra-page"],
  },
  {
    title: "the user pool has no identity provider",
    mutate: noIdentityProvider,
    id: "cognito-provider Microsoft",
    hop: "cognito",
    expected: "a redirect to the identity provider",
    seen: "web, server: Login option is not available. Please try another one",
    hides: ["cognito-saml-endpoint", ...SAML_REQUEST, "entra-page"],
  },
  {
    title: "Entra knows the pool by another identifier",
    mutate: application({ identifierUris: ["urn:amazon:cognito:sp:eu-west-1_Other0000"] }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS700016: Application with identifier",
    error: "aadsts700016",
  },
  {
    title: "Entra knows the pool by no identifier",
    mutate: application({ identifierUris: [] }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS700016: Application with identifier",
    error: "aadsts700016",
  },
  {
    title: "Entra has another reply URL",
    mutate: application({ web: { redirectUris: [`https://${POOL}/saml2/idpresponsf`] } }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS50011: The reply URL",
  },
  {
    title: "Entra has no reply URL",
    mutate: application({ web: { redirectUris: [] } }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS500113: No reply address is registered for the application.",
  },
  {
    title: "Entra takes signed requests alone",
    mutate: application({ requestSignatureVerification: { isSignedRequestRequired: true } }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS76021: The request sent by client is not signed",
  },
  {
    title: "the certificate that was deployed is gone",
    mutate: noCertificate,
    id: "entra-certificate",
    hop: "entra",
    expected: /^[0-9A-F]{40}$/,
    seen: "",
  },
];

/** No certificate of the application's own: Entra's metadata has the tenant's then. Nobody can bring the key back. */
async function noCertificate(chain: DeployedChain): Promise<() => Promise<unknown>> {
  const { id } = await readEnterprise(chain);
  await chain.apis.graph("PATCH", `/servicePrincipals/${id}`, {
    keyCredentials: [],
    passwordCredentials: [],
  });
  return async () => {};
}

describe("the home tenant, straight by SAML", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(BY_SAML);
  });
  after(() => chain.close());

  test("a healthy chain passes each check, in three round trips", async () => {
    assertHealthy(await verifyDeployed(chain));
  });

  for (const [title, mutate] of [
    ["a policy of claims that is missing", noPolicy],
    [
      "requests with a signature that nobody asks for",
      identityProvider({ RequestSigningAlgorithm: "rsa-sha256" }),
    ],
    ["another certificate beside the deployed one", anotherCertificate],
  ] as const) {
    test(`${title} can't be seen from here, and raises no alarm`, async () => {
      const restore = await mutate(chain);
      assertHealthy(await verifyDeployed(chain));
      await restore();
    });
  }

  test("a certificate that has expired is told by its end", async () => {
    const before = chain.state?.text ?? "";
    chain.editState((text) => text.replaceAll(/("end_date": ")[^"]*/g, "$12026-01-01T00:00:00Z"));
    const { checks } = await verifyDeployed(chain);
    chain.editState(() => before);
    assert.deepEqual(
      checks.filter(({ verdict }) => verdict === "failed").map(({ id }) => id),
      ["entra-certificate-end"],
    );
  });

  testFaults(OF_SAML, () => chain);
});
