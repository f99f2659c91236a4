import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { RelyingParty } from "../../lab/app/relying-party";
import { CAST } from "../../lab/people/cast";
import { Person } from "../../lab/people/person";
import { admits } from "../../lab/people/ways";
import { DEFAULT_SWITCHES } from "../../lab/switches";
import { renderText } from "../../review/render/text";
import type { Review } from "../../review/review";
import {
  all,
  appClient,
  application,
  identityProvider,
  type Mutation,
  noPasswordOfCognito,
} from "../support/cloud-apis";
import { DeployedChain, type Outcome } from "../support/deployed-chain";
import { CONTOSO, OF_LIST, OF_PERSONAL, OF_TENANT } from "../support/entra-file";
import { deployedFile } from "../support/environment-file";
import { withoutIds } from "../support/without-ids";

const HOME = "3f2c1d4e-0000-4000-8000-000000000001";
const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";
const LOGIN = "https://login.microsoftonline.com";
const POOL = "acme-dev.auth.eu-west-1.amazoncognito.com";
const APP = "localhost:3000";
/** Nobody in the lab has the address. */
const NOWHERE = "https://nobody.example/";
const NO_APP = "5c0ffee0-0000-4000-8000-000000000000";

let chain: DeployedChain;
before(async () => {
  chain = await DeployedChain.raise(OF_TENANT);
});
after(() => chain.close());

/** How the sign-in of each of the cast ends: with the start of the name in the pool, or with the code of who refuses. */
async function signInEveryone(): Promise<Record<string, string>> {
  const ends: Record<string, string> = {};
  for (const account of CAST) {
    const { shownBy, message } = await chain.signIn(account.id);
    const isIn = message.startsWith("signed in: ");
    assert.equal(isIn, admits(chain.chain, account, DEFAULT_SWITCHES), `npm start's table on ${account.id}`);
    ends[account.id] = isIn ? message.replace(/_.*/, "") : `${shownBy}: ${message.replace(/:.*/, "")}`;
  }
  return ends;
}

/** Plans what is deployed, with nothing changed. */
async function assertPlansNothing(keys: Readonly<Record<string, unknown>>): Promise<void> {
  const review = await chain.review(deployedFile(keys));
  assert.equal(review.verdict, "nothing", renderText(review));
}

/** What the pool has of whoever signed in with a name that starts so. */
async function attributesOf(provider: string, id: string): Promise<Readonly<Record<string, string>>> {
  const { message } = await chain.signIn(id);
  const Username = message.replace("signed in: ", "");
  assert.match(Username, new RegExp(`^${provider}_`));
  const { UserAttributes } = await chain.apis.cognito("AdminGetUser", {
    UserPoolId: chain.userPoolId,
    Username,
  });
  return Object.fromEntries(
    UserAttributes.map(({ Name, Value }: { Name: string; Value: string }) => [Name, Value]),
  );
}

/** A sign-in by one person to the app. @returns the hosts on the way, and the name in the ID token */
async function signInAs(id: string, person: Person) {
  const app = new RelyingParty(chain.wire, chain.callbackUrl());
  const started = await app.startSignIn(chain.deployed());
  const { end } = await chain.walk(id, started.url.href, person);
  return (await app.finishSignIn(chain.deployed(), end, started)).name;
}

describe("the home tenant alone", () => {
  test("a second plan changes nothing", () => assertPlansNothing(OF_TENANT));

  test("lets in the tenant's people and guests, and Microsoft refuses everyone else", async () => {
    assert.deepEqual(await signInEveryone(), {
      hana: "signed in: Microsoft",
      carla: "Entra: AADSTS50020",
      felix: "Entra: AADSTS50020",
      pia: "Entra: AADSTS50020",
      gus: "signed in: Microsoft",
      nora: "Entra: AADSTS50020",
      mallory: "Entra: AADSTS50020",
      dora: "Entra: AADSTS50057",
    });
  });

  test("tells apps a person's tenant and object ID, and no kind of account, which no claim says", async () => {
    const attributes = await attributesOf("Microsoft", "hana");
    assert.equal(attributes["custom:tenant_id"], HOME);
    assert.match(attributes["custom:object_id"] ?? "", /^[0-9a-f-]{36}$/);
    assert.equal(attributes["custom:account_type"], undefined);
    assert.equal(attributes.given_name, "Hana");
    assert.equal(attributes.email_verified, "false");
  });

  test("signs out of the pool and of Microsoft, and comes back to the app", async () => {
    const person = new Person(chain.wire);
    assert.equal(await signInAs("hana", person), "Hana Home");
    const { way } = await person.walk(chain.deployed().signOutUrl, {
      account: "",
      stopAt: ({ host, pathname }) => host === APP && pathname === "/",
    });
    assert.deepEqual(
      way.map(({ host }) => host),
      [POOL, "login.microsoftonline.com", APP],
    );
    assert.equal(await signInAs("gus", person), "Gus Guest"); // neither remembers Hana
  });
});

interface Row extends Outcome {
  readonly title: string;
  readonly mutate: Mutation;
  /** @default "hana" */
  readonly who?: "carla";
  /** All of it; IDs and what else is made up anew each time stand as `…`. */
  readonly message: string;
}

const notFoundIn = (directory: string) =>
  `AADSTS700016: Application with identifier '…' was not found in the directory '${directory}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`;
const WRONG_SECRET =
  "Microsoft Error - 401 invalid_client AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '…'. Trace ID: … Correlation ID: … Timestamp: …";

const commonEndpoints = identityProvider({
  oidc_issuer: `${LOGIN}/common/v2.0`,
  authorize_url: `${LOGIN}/common/oauth2/v2.0/authorize`,
  token_url: `${LOGIN}/common/oauth2/v2.0/token`,
  jwks_uri: `${LOGIN}/common/discovery/v2.0/keys`,
});

/** Each value that breaks a sign-in when it is wrong, and what shows it. */
const ROWS: readonly Row[] = [
  {
    title: "Cognito refuses every issuer but the one of its identity provider",
    mutate: identityProvider({ oidc_issuer: `${LOGIN}/common/v2.0` }),
    shownBy: "app",
    message: "Bad id_token issuer https://login.microsoftonline.com/…/v2.0",
  },
  {
    title: "with the common endpoints and an app registration for everybody, Cognito refuses every issuer",
    mutate: all(commonEndpoints, application({ signInAudience: "AzureADandPersonalMicrosoftAccount" })),
    who: "carla",
    shownBy: "app",
    message: "Bad id_token issuer https://login.microsoftonline.com/…/v2.0",
  },
  {
    title: "Entra refuses the common endpoint to an app registration of one tenant",
    mutate: identityProvider({ authorize_url: `${LOGIN}/common/oauth2/v2.0/authorize` }),
    shownBy: "app",
    message:
      "AADSTS50194: Application '…'(Acme sign-in (dev)) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such applications created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant. Trace ID: … Correlation ID: … Timestamp: …; error=invalid_request; error_uri=https://login.microsoftonline.com/error?code=50194",
  },
  {
    title: "another tenant's authorize_url does not know the app registration",
    mutate: identityProvider({ authorize_url: `${LOGIN}/${CONTOSO}/oauth2/v2.0/authorize` }),
    shownBy: "Entra",
    message: notFoundIn("…"),
  },
  {
    title: "an authorize_url that nobody has leaves the person with the browser's own error",
    mutate: identityProvider({ authorize_url: NOWHERE }),
    shownBy: "browser",
    message: "fetch failed: nobody.example cannot be reached from the lab",
  },
  {
    title: "another tenant's token_url does not know the app registration",
    mutate: identityProvider({ token_url: `${LOGIN}/${CONTOSO}/oauth2/v2.0/token` }),
    shownBy: "app",
    message: `Microsoft Error - 400 unauthorized_client ${notFoundIn("…")} Trace ID: … Correlation ID: … Timestamp: …`,
  },
  {
    title: "an attributes_url that nobody has times out",
    mutate: identityProvider({ attributes_url: NOWHERE }),
    shownBy: "app",
    message: "Timeout occurred in calling IdP userInfo endpoint",
  },
  {
    title: "a jwks_uri that nobody has times out",
    mutate: identityProvider({ jwks_uri: NOWHERE }),
    shownBy: "app",
    message: "Timeout in calling jwks uri",
  },
  {
    title: "Entra does not know another client_id",
    mutate: identityProvider({ client_id: NO_APP }),
    shownBy: "Entra",
    message: notFoundIn("…"),
  },
  {
    title: "Entra does not take another client_secret",
    mutate: identityProvider({ client_secret: "another" }),
    shownBy: "app",
    message: WRONG_SECRET,
  },
  {
    title: "Entra wants Cognito's callback to the letter",
    mutate: application({ web: { redirectUris: [`https://${POOL}/oauth2/idpresponse/`] } }),
    shownBy: "Entra",
    message: `AADSTS50011: The redirect URI 'https://${POOL}/oauth2/idpresponse' specified in the request does not match the redirect URIs configured for the application '…'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to fix this.`,
  },
  {
    title: "an app registration for personal accounts is none for a tenant",
    mutate: application({ signInAudience: "PersonalMicrosoftAccount" }),
    shownBy: "Entra",
    message:
      "AADSTS9002346: Application '…'(Acme sign-in (dev)) is configured for use by Microsoft Account users only. Please use the /consumers endpoint to serve this request.",
  },
  {
    title: "a client secret that is gone is of no use",
    mutate: noPasswordOfCognito,
    shownBy: "app",
    message: WRONG_SECRET,
  },
  {
    title: "an app client must be allowed to read whether an address is verified, though no claim says so",
    mutate: appClient(({ ReadAttributes }) => ({
      ReadAttributes: ReadAttributes.filter((name: string) => name !== "email_verified"),
    })),
    shownBy: "app",
    message: "server responded with an error in the response body",
  },
  {
    title: "an app client must be allowed to write the organisation's attributes",
    mutate: appClient(({ WriteAttributes }) => ({
      WriteAttributes: WriteAttributes.filter((name: string) => name !== "custom:tenant_id"),
    })),
    shownBy: "app",
    message: "A client attempted to write unauthorized attribute",
  },
];

describe("each value of the chain, changed by hand", () => {
  test("drift shows each of them at its hop, and the rules say what breaks", async () => {
    const restore = await all(
      commonEndpoints,
      identityProvider({ client_id: NO_APP, authorize_scopes: "openid" }),
      application({
        web: { redirectUris: [`https://${POOL}/oauth2/idpresponse/`] },
        signInAudience: "AzureADMultipleOrgs",
        optionalClaims: { idToken: [] },
      }),
      appClient(() => ({ SupportedIdentityProviders: [] })),
    )(chain);
    const drift = await chain.drift();
    await restore();
    assert.deepEqual(changesIn(drift), {
      "aws_cognito_identity_provider.cognito_direct": [
        "provider_details.authorize_scopes",
        "provider_details.authorize_url",
        "provider_details.client_id",
        "provider_details.jwks_uri",
        "provider_details.oidc_issuer",
        "provider_details.token_url",
      ],
      "aws_cognito_user_pool_client.cognito_client-web": ["supported_identity_providers"],
      "azuread_application.direct_application": [
        "optional_claims.id_token",
        "sign_in_audience",
        "web.redirect_uris",
      ],
    });
    assert.deepEqual(
      [...new Set(drift.findings.map(({ id }) => id))],
      [
        "issuer-mismatch",
        "endpoint-mismatch",
        "redirect-uri-not-registered",
        "app-registration-mismatch",
        "identity-provider-not-supported",
        "scope-missing",
        "beyond-the-stack",
        "claims-missing",
        "accounts-widened",
      ],
    );
  });

  for (const { title, mutate, who = "hana", shownBy, message } of ROWS) {
    test(title, async () => {
      const restore = await mutate(chain);
      try {
        const outcome = await chain.signIn(who);
        assert.deepEqual({ ...outcome, message: withoutIds(outcome.message) }, { shownBy, message });
      } finally {
        await restore();
      }
    });
  }

  test("with every value back in its place, people sign in again", async () => {
    assert.match((await chain.signIn("hana")).message, /^signed in: Microsoft_/);
  });
});

describe("personal accounts alone", () => {
  test("a protected environment keeps whose people it is for", async () => {
    const { refusals } = await chain.review(deployedFile(OF_PERSONAL));
    assert.deepEqual(
      refusals.map(({ message }) => message),
      [
        'environments/dev.yaml microsoft.accounts: is "personal", but the environment was deployed with "tenant". Other people would come by its identity providers, and every user would be a stranger. Put the old value back, or add a new environment file; to give up the users of this one, set protection: off.',
      ],
    );
  });

  test("an unprotected one is deployed for them in place, and a second plan changes nothing", async () => {
    await chain.deploy(deployedFile({ ...OF_PERSONAL, protection: "off" }));
    await assertPlansNothing({ ...OF_PERSONAL, protection: "off" });
  });

  test("lets in personal accounts, and Microsoft refuses everyone else", async () => {
    const refused = "Entra: AADSTS500208";
    assert.deepEqual(await signInEveryone(), {
      hana: refused,
      carla: refused,
      felix: refused,
      pia: "signed in: Microsoft",
      gus: refused,
      nora: refused,
      mallory: refused,
      dora: "Entra: AADSTS50057",
    });
    const attributes = await attributesOf("Microsoft", "pia");
    assert.equal(attributes["custom:tenant_id"], "9188040d-6c67-4c5b-b112-36a304b66dad");
  });
});

describe("a list of organisations", () => {
  test("each gets an identity provider of its own, and a second plan changes nothing", async () => {
    await chain.deploy(deployedFile({ ...OF_LIST, protection: "off" }));
    await assertPlansNothing({ ...OF_LIST, protection: "off" });
  });

  test("lets in their people, each by the identity provider that the person picks, and refuses everyone else", async () => {
    assert.deepEqual(await signInEveryone(), {
      hana: "signed in: Acme",
      carla: "signed in: Contoso",
      felix: "Entra: AADSTS50020",
      pia: "Entra: AADSTS50020",
      gus: "signed in: Acme", // a guest there; Contoso would be another user
      nora: "Entra: AADSTS50020",
      mallory: "Entra: AADSTS50020",
      dora: "Entra: AADSTS50057",
    });
    assert.equal((await attributesOf("Contoso", "carla"))["custom:tenant_id"], CONTOSO);
  });

  test("an e-mail domain leads to its identity provider without a page of Cognito's", async () => {
    const url = new URL(chain.deployed().authorizeUrl);
    assert.equal(url.searchParams.get("identity_provider"), null);
    url.searchParams.set("idp_identifier", "contoso.example");
    const { way, end } = await chain.walk("carla", url.href);
    assert.deepEqual(
      way.map(({ pathname }) => pathname).filter((path) => path === "/login"),
      [],
    );
    assert.ok(way.some(({ href }) => href.startsWith(`${LOGIN}/${CONTOSO}/oauth2/v2.0/authorize`)));
    assert.ok(end.searchParams.has("code"));
  });

  test("where each has a domain, Cognito's page asks for an e-mail address, which leads to Microsoft and proves nothing", async () => {
    await identityProvider({}, {}, { IdpIdentifiers: ["acme.example", "lab.example"] })(chain);
    const ends: Record<string, string> = {};
    for (const id of ["hana", "carla", "felix", "mallory"]) {
      const { shownBy, message } = await chain.signIn(id);
      ends[id] = `${shownBy}: ${message.replace(/_.*|(?<=AADSTS\d+):.*/, "")}`;
    }
    assert.deepEqual(ends, {
      hana: "app: signed in: Acme",
      carla: "app: signed in: Contoso",
      felix: "Cognito: Login option is not available. Please try another one",
      mallory: "Entra: AADSTS50020", // whose own tenant gave her an address of Contoso's
    });
  });

  test("an organisation without domains loses the identifiers that it had, and another one comes in beside it", async () => {
    const keys = {
      ...OF_LIST,
      protection: "off",
      "microsoft.organizations": [
        { name: "Acme", id: HOME, domains: [] },
        { name: "Contoso", id: CONTOSO, domains: [] },
        { name: "Fabrikam", id: FABRIKAM, domains: ["contoso.example"] },
      ],
    };
    const review = await chain.review(deployedFile(keys));
    assert.deepEqual(changesIn(review), {
      "aws_cognito_identity_provider.cognito_direct-Acme": ["idp_identifiers"], // those that were given by hand
      "aws_cognito_identity_provider.cognito_direct-Contoso": ["idp_identifiers"],
      "aws_cognito_identity_provider.cognito_direct-Fabrikam": "create",
      "aws_cognito_user_pool_client.cognito_client-server": ["supported_identity_providers"],
      "aws_cognito_user_pool_client.cognito_client-web": ["supported_identity_providers"],
      "terraform_data.direct_tenant-Fabrikam": "create",
    });
  });
});

function changesIn({ changes }: Review) {
  return Object.fromEntries(
    changes.map(({ address, action, differences }) => [
      address,
      action === "update" ? differences.map(({ attribute }) => attribute).sort() : action,
    ]),
  );
}
