import assert from "node:assert/strict";
import { test } from "node:test";
import { OTHER_ORGANIZATIONS } from "../../../../lab/people/cast";
import { answerOf, Browser, buttons, textOf, type Visit } from "../browser";
import { Entra, LOGIN, REDIRECT_URI, TENANT } from "../fixture";
import { type Parameters, SignIn } from "../sign-in";

const entra = new Entra();
const { adatum } = OTHER_ORGANIZATIONS;
const GRAPH = "00000003-0000-0000-c000-000000000000";
const SCOPES = {
  openid: "37f7f235-527c-4136-accd-4a02d197296e",
  profile: "14dad69e-099b-42c9-810b-d002981feec1",
  email: "64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0",
};

/** An application that is registered with the permissions of a sign-in. */
async function newSignIn(properties = {}): Promise<SignIn> {
  const resourceAccess = Object.values(SCOPES).map((id) => ({ id, type: "Scope" }));
  const requiredResourceAccess = [{ resourceAppId: GRAPH, resourceAccess }];
  return new SignIn(entra, await entra.webApplication({ requiredResourceAccess, ...properties }));
}

/** An administrator at a browser. */
class AdminConsent {
  readonly browser = new Browser(entra.cloud);

  constructor(
    readonly signIn: SignIn,
    readonly path: string,
  ) {}

  start(parameters: Parameters = {}): Promise<Visit> {
    const query = {
      client_id: this.signIn.application.appId,
      redirect_uri: REDIRECT_URI,
      state: "12345",
      ...parameters,
    };
    const said = Object.entries(query).filter((each): each is [string, string] => each[1] !== undefined);
    return this.browser.open(`${LOGIN}/${this.path}?${new URLSearchParams(said)}`);
  }

  async pick(account: string, parameters?: Parameters): Promise<Visit> {
    return this.browser.submit(await this.start(parameters), { account });
  }

  async decide(account: string, decision: string, parameters?: Parameters): Promise<Visit> {
    return this.browser.submit(await this.pick(account, parameters), { decision });
  }
}

for (const authority of [adatum, "organizations", "common"]) {
  test(`an administrator consents at /${authority}/adminconsent, and the organisation's people get in`, async () => {
    const signIn = await newSignIn();
    const { appId } = signIn.application;
    assert.match((await signIn.pick("anna")).text, /Need admin approval/);
    const installed = () =>
      entra.graph("GET", `/servicePrincipals?$filter=appId eq '${appId}'`, undefined, adatum);

    const consent = new AdminConsent(signIn, `${authority}/adminconsent`);
    const page = await consent.pick("arno");
    assert.match(page.text, /Review for your organization/);
    assert.match(page.text, /<li>View your basic profile<\/li>/);
    const visit = await consent.browser.submit(page, { decision: "accept" });

    assert.equal(visit.status, 302);
    assert.deepEqual(answerOf(visit), { tenant: adatum, admin_consent: "True", state: "12345" });
    assert.ok(visit.headers.get("Location")?.startsWith(`${REDIRECT_URI}?`));
    assert.equal((await installed()).body.value[0].appOwnerOrganizationId, TENANT);
    const { status } = await signIn.redeem(await signIn.code("anna"));
    assert.equal(status, 200);
  });
}

test("version 2.0 asks for the scopes that the request names, and answers with them", async () => {
  const signIn = await newSignIn();
  const consent = new AdminConsent(signIn, "organizations/v2.0/adminconsent");

  const visit = await consent.decide("arno", "accept", {
    scope: "openid profile email offline_access https://graph.microsoft.com/User.Read",
  });

  assert.deepEqual(answerOf(visit), {
    tenant: adatum,
    scope: "openid profile email https://graph.microsoft.com/User.Read",
    admin_consent: "True",
    state: "12345",
  });
  const scope = "openid profile email offline_access User.Read";
  assert.equal((await signIn.pick("anna", "common", { scope })).status, 302);
  assert.match(
    (await new SignIn(entra, signIn.application).pick("anna", "common", { scope: "Directory.Read.All" }))
      .text,
    /Need admin approval/,
  );
});

test("version 2.0's default scope asks for what the application is registered with", async () => {
  const consent = new AdminConsent(await newSignIn(), `${adatum}/v2.0/adminconsent`);

  const visit = await consent.decide("arno", "accept", { scope: "https://graph.microsoft.com/.default" });

  assert.equal(answerOf(visit).scope, "openid profile email");
});

test("an administrator who declines sends consent_required back, with admin_consent and without a tenant", async () => {
  const consent = new AdminConsent(await newSignIn(), "organizations/adminconsent");

  const { error_description = "", ...answer } = answerOf(await consent.decide("arno", "deny"));

  assert.deepEqual(answer, {
    error: "consent_required",
    error_uri: "https://login.microsoftonline.com/error?code=65004",
    admin_consent: "True",
    state: "12345",
  });
  assert.match(error_description, /^AADSTS65004: User declined to consent to access the app\. Trace ID: /);
});

test("who is no administrator is sent to one, and can't consent", async () => {
  const signIn = await newSignIn();
  const consent = new AdminConsent(signIn, "organizations/adminconsent");
  const page = await consent.pick("anna");

  assert.equal(
    textOf(page, "error"),
    "AADSTS90094: Sign-in needs permission to access resources in your organization that only an admin can grant. Ask an admin to grant permission to this app before you can use it.",
  );
  const refused = await consent.browser.submit(page, { decision: "accept" });
  assert.deepEqual(answerOf(refused), { error: "access_denied", admin_consent: "True", state: "12345" });
  assert.match((await signIn.pick("anna")).text, /Need admin approval/);
});

test("from there an administrator signs in", async () => {
  const consent = new AdminConsent(await newSignIn(), "organizations/adminconsent");
  const picker = await consent.browser.submit(await consent.pick("anna"), { decision: "other-account" });

  assert.ok(buttons(picker, "account").includes("arno"));
  const page = await consent.browser.submit(picker, { account: "arno" });
  assert.match(page.text, /Review for your organization/);
});

test("administrators of another organisation, and personal accounts, can't consent for the organisation", async () => {
  const signIn = await newSignIn();

  assert.match(
    textOf(await new AdminConsent(signIn, `${TENANT}/adminconsent`).pick("arno"), "error"),
    /^AADSTS50020: User account 'arno@adatum\.example' /,
  );
  assert.match(
    textOf(await new AdminConsent(signIn, "common/adminconsent").pick("pia"), "error"),
    /^AADSTS500200: User account 'pia@outlook\.example' is a personal Microsoft account\./,
  );
});

for (const [mistake, parameters, code] of [
  ["no client_id", { client_id: undefined }, 900144],
  ["an unknown client_id", { client_id: GRAPH }, 700016],
  ["a redirect URI that is not registered", { redirect_uri: "https://evil.example/" }, 50011],
] as const) {
  test(`a request with ${mistake} is refused on a page: AADSTS${code}`, async () => {
    const page = await new AdminConsent(await newSignIn(), "organizations/adminconsent").start(parameters);

    assert.match(textOf(page, "error"), new RegExp(`^AADSTS${code}: `));
  });
}

test("other mistakes go to the application: no scope in version 2.0, a single-tenant application", async () => {
  const noScope = answerOf(
    await new AdminConsent(await newSignIn(), "organizations/v2.0/adminconsent").start(),
  );
  const mine = answerOf(
    await new AdminConsent(
      await newSignIn({ signInAudience: "AzureADMyOrg" }),
      "organizations/adminconsent",
    ).start(),
  );

  assert.match(noScope.error_description ?? "", /^AADSTS900144: .*'scope'\. /);
  assert.match(mine.error_description ?? "", /^AADSTS50194: /);
  assert.deepEqual([noScope.admin_consent, mine.admin_consent], ["True", "True"]);
});
