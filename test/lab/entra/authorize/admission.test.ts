import assert from "node:assert/strict";
import { test } from "node:test";
import { OTHER_ORGANIZATIONS } from "../../../../lab/people/cast";
import { answerOf, textOf } from "../browser";
import { Entra, OTHER_TENANT, TENANT } from "../fixture";
import { SignIn } from "../sign-in";

const entra = new Entra();

const AUDIENCES = {
  mine: "AzureADMyOrg",
  organizations: "AzureADMultipleOrgs",
  everyone: "AzureADandPersonalMicrosoftAccount",
  personal: "PersonalMicrosoftAccount",
} as const;
type Audience = keyof typeof AUDIENCES;

async function signInTo(audience: Audience): Promise<SignIn> {
  return new SignIn(entra, await entra.webApplication({ signInAudience: AUDIENCES[audience] }));
}

/** The code on the error page, `in`, or `application: …` if the application gets the error. */
async function outcome(audience: Audience, authority: string, account: string): Promise<string> {
  const signIn = await signInTo(audience);
  const start = await signIn.start(authority);
  if (textOf(start, "error") !== "") return textOf(start, "error").replace(/:.*/, "");
  const visit = await signIn.browser.submit(start, { account });
  if (visit.status === 302) return `application: ${answerOf(visit).error_description?.replace(/:.*/, "")}`;
  return textOf(visit, "error").replace(/:.*/, "") || "in";
}

const MATRIX: Record<Audience, Record<string, Record<string, string>>> = {
  mine: {
    [TENANT]: { hana: "in", gus: "in", carla: "AADSTS50020", pia: "AADSTS50020", dora: "AADSTS50057" },
    [OTHER_ORGANIZATIONS.contoso]: { carla: "AADSTS700016" },
    common: { hana: "application: AADSTS50194", pia: "application: AADSTS50194" },
    organizations: { hana: "application: AADSTS50194" },
    consumers: { pia: "AADSTS9002332" },
  },
  organizations: {
    [TENANT]: { hana: "in", carla: "AADSTS50020" },
    [OTHER_TENANT]: { hana: "in" },
    [OTHER_ORGANIZATIONS.contoso]: { carla: "in", gus: "in", felix: "AADSTS50020", hana: "AADSTS50020" },
    common: { hana: "in", carla: "in", gus: "in", mallory: "in", pia: "AADSTS500200", dora: "AADSTS50057" },
    organizations: { carla: "in", pia: "AADSTS500200" },
    consumers: { pia: "AADSTS9002332" },
  },
  everyone: {
    [TENANT]: { hana: "in", gus: "in", pia: "AADSTS50020" },
    common: { hana: "in", carla: "in", pia: "in", dora: "AADSTS50057" },
    organizations: { carla: "in", pia: "AADSTS500200" },
    consumers: { pia: "in", carla: "AADSTS500208" },
  },
  personal: {
    [TENANT]: { hana: "AADSTS9002346" },
    common: { pia: "AADSTS9002331" },
    organizations: { carla: "AADSTS9002346" },
    consumers: { pia: "in", carla: "AADSTS500208" },
  },
};

for (const [audience, authorities] of Object.entries(MATRIX)) {
  for (const [authority, accounts] of Object.entries(authorities)) {
    test(`an application for ${audience} at /${authority} admits the right accounts`, async () => {
      for (const [account, expected] of Object.entries(accounts)) {
        assert.equal(await outcome(audience as Audience, authority, account), expected, account);
      }
    });
  }
}

test("an account that is not in the tenant is refused with tenant, application and home", async () => {
  const signIn = await signInTo("everyone");
  const refusal = async (account: string) => textOf(await signIn.pick(account, TENANT), "error");
  const { appId } = signIn.application;

  assert.equal(
    await refusal("felix"),
    `AADSTS50020: User account 'felix@fabrikam.example' from identity provider 'https://sts.windows.net/${OTHER_ORGANIZATIONS.fabrikam}/' does not exist in tenant '${TENANT}' and cannot access the application '${appId}'(Sign-in) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
  );
  assert.match(
    await refusal("pia"),
    /^AADSTS50020: User account 'pia@outlook\.example' from identity provider 'live\.com' /,
  );
});

test("each error by account and audience is in Entra's words", async () => {
  const organizations = await signInTo("organizations");
  const personal = await signInTo("personal");
  const mine = await signInTo("mine");
  const named = ({ application }: SignIn) => `'${application.appId}'(Sign-in)`;

  assert.equal(
    textOf(await organizations.pick("pia"), "error"),
    "AADSTS500200: User account 'pia@outlook.example' is a personal Microsoft account. Personal Microsoft accounts are not supported for this application unless explicitly invited to an organization. Try signing out and signing back in with an organizational account.",
  );
  assert.equal(
    textOf(await personal.pick("carla", "consumers"), "error"),
    "AADSTS500208: The domain is not a valid login domain for the account type.",
  );
  assert.equal(
    textOf(await organizations.start("consumers"), "error"),
    `AADSTS9002332: Application ${named(organizations)} is configured for use by Azure Active Directory users only. Please do not use the /consumers endpoint to serve this request.`,
  );
  assert.equal(
    textOf(await personal.start("common"), "error"),
    `AADSTS9002331: Application ${named(personal)} is configured for use by Microsoft Account users only. Please use the /consumers endpoint to serve this request.`,
  );
  assert.equal(
    textOf(await mine.pick("dora", TENANT), "error"),
    "AADSTS50057: The user account is disabled.",
  );
  const { error, error_description = "" } = answerOf(await mine.pick("hana"));
  assert.equal(error, "invalid_request");
  assert.ok(
    error_description.startsWith(
      `AADSTS50194: Application ${named(mine)} is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such applications created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant. `,
    ),
  );
});
