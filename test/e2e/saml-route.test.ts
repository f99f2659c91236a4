import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { after, before, describe, mock, test } from "node:test";
import { ACCOUNTS } from "../../lab/people/cast";
import { Person } from "../../lab/people/person";
import { DEFAULT_SWITCHES, type Switches } from "../../lab/switches";
import { renderText } from "../../review/render/text";
import { application, identityProvider, type Mutation, servicePrincipal } from "../support/cloud-apis";
import { DeployedChain, type Outcome } from "../support/deployed-chain";
import { deployedFile } from "../support/environment-file";
import { BY_SAML } from "../support/saml-file";
import {
  anotherCertificate,
  metadataAt,
  noPolicy,
  policyClaim,
  readEnterprise,
} from "../support/saml-mutations";
import { SignInWorld } from "../support/sign-in-world";
import { withoutIds } from "../support/without-ids";

// biome-ignore lint/suspicious/noExplicitAny: Graph's answers, whose shape its documents tell
type Json = any;

const POOL = "acme-dev.auth.eu-west-1.amazoncognito.com";
const LOGIN = "https://login.microsoftonline.com";
const METADATA = "federationmetadata/2007-06/federationmetadata.xml";
const HOME = "3f2c1d4e-0000-4000-8000-000000000001";
const CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";
const NO_APP = "5c0ffee0-0000-4000-8000-000000000000";
const DAY = 24 * 60 * 60 * 1000;

const IDENTIFIER = "urn:amazon:cognito:sp:eu-west-1_…";
const NOT_OF_TENANT = (account: string, from: string): Outcome => ({
  shownBy: "Entra",
  message: `AADSTS50020: User account '${account}' from identity provider '${from}' does not exist in tenant '…' and cannot access the application '${IDENTIFIER}'(Acme sign-in (dev)) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
});
const FABRIKAM = "https://sts.windows.net/…/";
const SIGNED_IN: Outcome = { shownBy: "app", message: "signed in: Microsoft_…" };

/** How the sign-in of each of the cast ends. */
const CAST: Readonly<Record<string, Outcome>> = {
  hana: SIGNED_IN,
  gus: SIGNED_IN,
  carla: NOT_OF_TENANT("carla@contoso.example", FABRIKAM),
  felix: NOT_OF_TENANT("felix@fabrikam.example", FABRIKAM),
  nora: NOT_OF_TENANT("nora@fabrikam.example", FABRIKAM),
  mallory: NOT_OF_TENANT("mallory@fabrikam.example", FABRIKAM),
  pia: NOT_OF_TENANT("pia@outlook.example", "live.com"),
  dora: { shownBy: "Entra", message: "AADSTS50057: The user account is disabled." },
};

const NO_APPLICATION = `AADSTS700016: Application with identifier '${IDENTIFIER}' was not found in the directory '…'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`;
const INVALID_SIGNATURE = "Invalid SAML response received: SAML Assertion signature is invalid. ";

interface Row extends Outcome {
  readonly title: string;
  readonly mutate: Mutation;
}

/** Each value of the chain that changes a sign-in when it is wrong, and what shows it. */
const ROWS: readonly Row[] = [
  // Cognito's identity provider
  {
    title: "metadata without an application has the tenant's own certificates",
    mutate: metadataAt(() => `${LOGIN}/${HOME}/${METADATA}`),
    shownBy: "app",
    message: INVALID_SIGNATURE,
  },
  {
    title: "Cognito takes encrypted assertions alone if it is told so",
    mutate: identityProvider({ EncryptedResponses: "true" }),
    shownBy: "app",
    message: "Invalid SAML response received: Responses must contain exactly one Encrypted Assertion. ",
  },
  {
    title: "a user name that is mapped from a claim lets nobody in",
    mutate: identityProvider(
      {},
      { username: "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress" },
    ),
    shownBy: "app",
    message:
      "Invalid SAML response received: Invalid user attributes: username: Attribute does not exist in the schema. ",
  },

  // Entra's app registration
  {
    title: "Entra does not know the pool by another identifier",
    mutate: application({ identifierUris: ["urn:amazon:cognito:sp:eu-west-1_Other0000"] }),
    shownBy: "Entra",
    message: NO_APPLICATION,
  },
  {
    title: "Entra does not know the pool without an identifier",
    mutate: application({ identifierUris: [] }),
    shownBy: "Entra",
    message: NO_APPLICATION,
  },
  {
    title: "Entra wants Cognito's reply URL to the letter",
    mutate: application({ web: { redirectUris: [`https://${POOL}/saml2/idpresponsf`] } }),
    shownBy: "Entra",
    message: `AADSTS50011: The reply URL 'https://${POOL}/saml2/idpresponse' specified in the request does not match the reply URLs configured for the application '${IDENTIFIER}'. Make sure the reply URL sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/urlMismatchError to learn more about how to fix this.`,
  },
  {
    title: "Entra wants a reply URL",
    mutate: application({ web: { redirectUris: [] } }),
    shownBy: "Entra",
    message: "AADSTS500113: No reply address is registered for the application.",
  },
  {
    title: "Entra refuses a request without a signature if it takes signed ones alone",
    mutate: application({ requestSignatureVerification: { isSignedRequestRequired: true } }),
    shownBy: "Entra",
    message:
      "AADSTS76021: The request sent by client is not signed while the application requires signed requests.",
  },

  // Entra's enterprise application
  {
    title: "an application that is switched off lets nobody in",
    mutate: servicePrincipal({ accountEnabled: false }),
    shownBy: "Entra",
    message: "AADSTS7000112: Application '…'(Acme sign-in (dev)) is disabled.",
  },
  {
    title: "an application that people are assigned to keeps out all others",
    mutate: servicePrincipal({ appRoleAssignmentRequired: true }),
    shownBy: "Entra",
    message: `AADSTS50105: Your administrator has configured the application Acme sign-in (dev) ('${IDENTIFIER}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user 'hana@lab.example' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`,
  },
  {
    title: "a certificate that Cognito has not read of lets nobody in",
    mutate: anotherCertificate,
    shownBy: "app",
    message: INVALID_SIGNATURE,
  },
  {
    title: "without the policy of claims everyone has another user name",
    mutate: noPolicy,
    shownBy: "app",
    message: "signed in: Microsoft_hana@lab.example",
  },
  {
    title: "a NameID of another property gives everyone another user name",
    mutate: policyClaim("nameidentifier", { ID: "mail" }),
    shownBy: "app",
    message: "signed in: Microsoft_hana@lab.example",
  },
  {
    title: "an attribute whose claim has another name at Entra keeps what it had",
    mutate: policyClaim("emailaddress", { SamlClaimType: "http://schemas.acme.com/mail" }),
    ...SIGNED_IN,
  },
  {
    title: "an attribute that is mapped from a claim that nobody makes keeps what it had",
    mutate: identityProvider({}, { email: "http://schemas.acme.com/mail" }),
    ...SIGNED_IN,
  },
  {
    title: "Entra ignores a signature that it does not ask for",
    mutate: identityProvider({ RequestSigningAlgorithm: "rsa-sha256" }),
    ...SIGNED_IN,
  },
];

/** Metadata that Cognito does not even take, and its words. */
const REFUSED_METADATA: readonly (readonly [
  title: string,
  url: (clientId: string) => string,
  words: RegExp,
])[] = [
  [
    "of an application that there is not",
    () => `${LOGIN}/${HOME}/${METADATA}?appid=${NO_APP}`,
    /Non-ok status code 400 returned from remote metadata source https:\/\/login\.microsoftonline\.com\/3f2c1d4e-/,
  ],
  [
    "of another tenant, which does not have the application",
    (clientId) => `${LOGIN}/${CONTOSO}/${METADATA}?appid=${clientId}`,
    /Non-ok status code 400 returned from remote metadata source https:\/\/login\.microsoftonline\.com\/c0a70500-/,
  ],
  [
    "that can't be fetched",
    () => "https://nobody.example/metadata.xml",
    /Error retrieving metadata from https:\/\/nobody\.example\/metadata\.xml/,
  ],
  [
    "that is none",
    () => `${LOGIN}/${HOME}/v2.0/.well-known/openid-configuration`,
    /Unable to unmarshall metadata/,
  ],
];

describe("a chain by SAML", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(BY_SAML);
  });
  after(() => chain.close());

  const signIn = async (who: string): Promise<Outcome> => {
    const { shownBy, message } = await chain.signIn(who);
    return { shownBy, message: withoutIds(message) };
  };

  test("has nothing to change after a deployment, and nothing that a rule is against", async () => {
    const review = await chain.review(chain.file);
    assert.deepEqual(
      [review.verdict, review.changes, review.refusals, review.findings.map(({ id }) => id)],
      ["nothing", [], [], []],
      renderText(review),
    );
  });

  for (const [who, outcome] of Object.entries(CAST)) {
    test(`${outcome === SIGNED_IN ? "lets" : "does not let"} ${who} in`, async () => {
      assert.deepEqual(await signIn(who), outcome);
    });
  }

  test("knows people by their object ID in the tenant, and learns of them what the table says", async () => {
    const { message } = await chain.signIn("gus");
    const Username = message.replace("signed in: ", "");
    const { UserAttributes } = await chain.apis.cognito("AdminGetUser", {
      UserPoolId: chain.userPoolId,
      Username,
    });
    const attributes: Record<string, string> = Object.fromEntries(
      UserAttributes.map(({ Name, Value }: { Name: string; Value: string }) => [Name, Value]),
    );
    const { sub: _, identities: __, ...learned } = attributes;
    assert.deepEqual(learned, {
      email: "gus@contoso.example",
      email_verified: "false",
      name: "Gus Guest",
      given_name: "Gus",
      family_name: "Guest",
      "custom:tenant_id": HOME,
      "custom:object_id": Username.replace("Microsoft_", ""),
    });
  });

  for (const { title, mutate, shownBy, message } of ROWS) {
    test(title, async () => {
      const restore = await mutate(chain);
      try {
        assert.deepEqual(await signIn("hana"), { shownBy, message });
      } finally {
        await restore();
      }
    });
  }

  for (const [title, url, words] of REFUSED_METADATA) {
    test(`Cognito refuses metadata ${title}`, async () => {
      await assert.rejects(metadataAt(url)(chain), words);
    });
  }

  test("a certificate is of no use after its three years", async () => {
    mock.timers.enable({ apis: ["Date"], now: Date.now() + 1096 * DAY });
    try {
      assert.deepEqual(await signIn("hana"), {
        shownBy: "Entra",
        message:
          "AADSTS50146: This application is required to be configured with an application-specific signing key. It is either not configured with one, or the key has expired or is not yet valid. Please contact the application's administrator.",
      });
    } finally {
      mock.timers.reset();
    }
  });

  test("a sign-in that starts at Microsoft is refused", async () => {
    assert.deepEqual(await openFromMyApps(chain), {
      shownBy: "Cognito",
      message: "Invalid samlResponse or relayState from identity provider",
    });
  });

  test("with every value back in its place, people sign in again", async () => {
    assert.deepEqual(await signIn("hana"), SIGNED_IN);
  });
});

/** Opens the application on Microsoft's page of apps. */
async function openFromMyApps(chain: DeployedChain): Promise<Outcome> {
  const { appId } = await readEnterprise(chain);
  const person = new Person(chain.wire);
  const start = `https://launcher.myapps.microsoft.com/api/signin/${appId}?tenantId=${chain.chain.microsoft.tenantId}`;
  const { end, stuckOn } = await chain.walk("hana", start, person);
  return stuckOn === undefined
    ? { shownBy: "app", message: [...end.searchParams.keys()].join(" ") }
    : chain.shownOn(end, stuckOn.html);
}

describe("what public documents leave open of a chain by SAML", () => {
  let world: SignInWorld;
  before(async () => {
    world = await SignInWorld.raiseDeployed(BY_SAML);
  });
  after(() => world.close());

  const hana = ACCOUNTS.find(({ id }) => id === "hana") ?? assert.fail();
  const signInWith = async (side: Partial<Switches>) => {
    world.switches = { ...DEFAULT_SWITCHES, ...side };
    const { username, reason } = await world.signIn(hana);
    return withoutIds(username ?? String(reason));
  };

  test("lets people in by their object ID on either side", async () => {
    const sides: Partial<Switches>[] = [
      {},
      { entraBackdatesAssertions: false },
      { entraActivatesFirstCertificate: false },
      { entraListsNewestKeysFirst: true },
      { cognitoNeedsSignedAssertions: true },
      { cognitoChecksSamlCertificateDates: true },
      { cognitoDecryptsUnasked: false },
    ];
    for (const side of sides) assert.equal(await signInWith(side), "Microsoft_…", JSON.stringify(side));
  });

  test("would give people other names if Entra's policies took no object ID for the NameID", async () => {
    assert.match(await signInWith({ entraNameIdTakesObjectId: false }), /^Microsoft_[\w-]{43}$/);
  });
});

describe("a rotation of the certificate, with every key of saml in its turn", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(BY_SAML);
  });
  after(() => chain.close());

  const today = new Date().toISOString().slice(0, 10);

  /** Deploys as npm run deploy does. @returns what the plan changed */
  async function deploy(changes: object): Promise<string[]> {
    const review = await chain.review(deployedFile({ ...BY_SAML, ...changes }));
    assert.notEqual(review.verdict, "forbidden", renderText(review));
    await chain.apply();
    return review.changes.map(({ address, action }) => `${action} ${address}`).sort();
  }

  /** The certificates of the enterprise application, and the one with which Entra signs. */
  async function readCertificates() {
    const { keyCredentials, preferredTokenSigningKeyThumbprint } = await readEnterprise(chain);
    const certificates = keyCredentials.filter(({ usage }: Json) => usage === "Verify");
    const signing = certificates.findIndex(
      ({ key }: Json) =>
        new X509Certificate(Buffer.from(key, "base64")).fingerprint.replaceAll(":", "") ===
        preferredTokenSigningKeyThumbprint,
    );
    return { names: certificates.map(({ displayName }: Json) => displayName), signing };
  }

  async function readRegistration(): Promise<Json> {
    const name = encodeURIComponent(`displayName eq '${chain.chain.microsoft.displayName}'`);
    return (await chain.apis.graph("GET", `/applications?$filter=${name}`)).value[0];
  }

  test("puts a second certificate beside the one in use, and lets a sign-in start at Microsoft", async () => {
    assert.deepEqual(
      await deploy({
        "microsoft.certificate": { active: "a", a: "first", b: today },
        saml: { idpInitiated: true },
      }),
      [
        "create azuread_service_principal_token_signing_certificate.saml_certificate-b",
        "update aws_cognito_identity_provider.cognito_saml",
        "update azuread_application.saml_application", // shown on Microsoft's page of apps
        "update azuread_service_principal.saml_service-principal",
        "update terraform_data.saml_settings",
      ],
    );
    assert.deepEqual(await readCertificates(), { names: ["CN=dev sign-in", "CN=dev sign-in"], signing: 0 });
    assert.match((await chain.signIn("hana")).message, /^signed in: /);
    assert.deepEqual(await openFromMyApps(chain), { shownBy: "app", message: "code" });
  });

  test("switches to it before Cognito would read of it, signs requests and encrypts", async () => {
    assert.deepEqual(
      await deploy({
        "microsoft.certificate": { active: "b", a: "first", b: today },
        saml: { signRequests: true, encryptAssertions: true },
      }),
      [
        "create azuread_application_certificate.saml_request-certificate",
        "update aws_cognito_identity_provider.cognito_saml",
        "update azuread_application.saml_application",
        "update azuread_service_principal.saml_service-principal",
        "update terraform_data.saml_settings",
      ],
    );
    assert.deepEqual(await readCertificates(), { names: ["CN=dev sign-in", "CN=dev sign-in"], signing: 1 });
    const { requestSignatureVerification, tokenEncryptionKeyId } = await readRegistration();
    assert.equal(requestSignatureVerification.isSignedRequestRequired, true);
    assert.notEqual(tokenEncryptionKeyId, null);
    // Cognito takes encrypted assertions alone, and Entra signed requests alone.
    assert.match((await chain.signIn("hana")).message, /^signed in: /);
    assert.deepEqual(await openFromMyApps(chain), {
      shownBy: "Entra",
      message:
        "AADSTS76021: The request sent by client is not signed while the application requires signed requests.",
    });
  });

  test("takes the old one away, encrypts and signs no more, and ends Microsoft's session", async () => {
    const file = {
      "microsoft.certificate": { active: "b", a: null, b: today },
      signOut: "everywhere",
    };
    assert.deepEqual(await deploy(file), [
      "forget azuread_service_principal_token_signing_certificate.saml_certificate",
      "update aws_cognito_identity_provider.cognito_saml",
      "update azuread_application.saml_application",
      "update terraform_data.saml_settings",
    ]);
    assert.deepEqual(await readCertificates(), { names: ["CN=dev sign-in"], signing: 0 });
    const { requestSignatureVerification, tokenEncryptionKeyId } = await readRegistration();
    assert.equal(requestSignatureVerification.isSignedRequestRequired, false);
    assert.equal(tokenEncryptionKeyId, null);
    const again = await chain.review(chain.file);
    assert.deepEqual([again.verdict, again.changes], ["nothing", []], renderText(again));
  });

  test("a sign-out everywhere ends both sessions, and leaves people at an error of Cognito's", async () => {
    const person = new Person(chain.wire);
    const { authorizeUrl } = chain.deployed();
    await chain.walk("hana", authorizeUrl, person);
    const signOut: string = Object(chain.state?.outputs.sign_out_urls).web;
    const { end, stuckOn } = await chain.walk(
      "hana",
      signOut,
      person,
      ({ hostname }) => hostname === "localhost",
    );
    assert.deepEqual(chain.shownOn(end, stuckOn?.html ?? ""), {
      shownBy: "Cognito",
      message: "Request method 'GET' not supported",
    });
    const { way } = await chain.walk("gus", authorizeUrl, person);
    assert.ok(
      way.some(({ pathname }) => pathname.endsWith("/saml2/login")),
      "Entra asks for the account again",
    );
  });
});
