import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "./browser";
import { TENANT } from "./fixture";
import { IDENTIFIER, postedBy, REPLY_URL, Saml, text } from "./saml/fixture";

const address = ({ application }: Saml, host = "launcher.myapps.microsoft.com/api/signin") =>
  `https://${host}/${application.appId}?tenantId=${TENANT}`;

/** Opens the application, up to a page. */
async function launch(saml: Saml, url = address(saml)) {
  const { headers } = await saml.browser.open(url);
  return saml.browser.open(headers.get("Location") ?? "");
}

test("an application opens with an answer that nobody requested, at its first reply URL", async () => {
  const saml = await Saml.raise();
  await saml.change({ samlSingleSignOnSettings: { relayState: "client_id=web" } });

  for (const host of ["launcher.myapps.microsoft.com/api/signin", "myapps.microsoft.com/signin/Lab"]) {
    const somebody = saml.elsewhere();
    const page = await launch(somebody, address(saml, host));
    const { action, relayState, response } = postedBy(
      await somebody.browser.submit(page, { account: "hana" }),
    );

    assert.equal(action, REPLY_URL);
    assert.equal(relayState, "client_id=web");
    assert.equal(response.hasAttribute("InResponseTo"), false);
    assert.equal(text(response, "Audience"), IDENTIFIER);
    assert.doesNotMatch(String(response), /InResponseTo/);
  }
});

test("without a relay state there is none", async () => {
  const saml = await Saml.raise();

  const page = await saml.browser.submit(await launch(saml), { account: "hana" });

  assert.equal(postedBy(page).relayState, undefined);
});

test("an application with a sign-on URL opens there", async () => {
  const saml = await Saml.raise();
  await saml.change({ loginUrl: "https://app.example.com/login" });

  const { headers } = await saml.browser.open(address(saml));

  assert.equal(headers.get("Location"), "https://app.example.com/login");
});

test("an application that demands signed requests does not open like that", async () => {
  const saml = await Saml.raise();
  await saml.changeApplication({ requestSignatureVerification: { isSignedRequestRequired: true } });

  assert.match(textOf(await launch(saml), "error"), /^AADSTS76021: /);
});

test("an address that names no tenant, or an application that is not there, is refused", async () => {
  const saml = await Saml.raise();
  const open = async (url: string) => textOf(await saml.browser.open(url), "error");

  assert.match(await open(address(saml).replace(/\?.*/, "")), /^AADSTS900144: .*'tenantId'\.$/);
  assert.match(
    await open(address(saml).replace(saml.application.appId, "00000000-0000-0000-0000-000000000009")),
    /^AADSTS700016: /,
  );
});

test("an application of another protocol, and the page of one's apps, are not in the lab", async () => {
  const saml = await Saml.raise();
  await saml.change({ preferredSingleSignOnMode: null });

  assert.equal(
    textOf(await saml.browser.open(address(saml)), "error"),
    "The lab's Entra does not have a page of people's apps, other than those that sign in by SAML.",
  );
  assert.equal((await saml.browser.open("https://myapps.microsoft.com/")).status, 404);
});
