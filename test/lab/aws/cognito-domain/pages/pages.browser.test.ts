import { test } from "node:test";
import { Chromium, noBrowser } from "../../../../support/chromium";
import { assertUsable } from "../../../../support/page-checks";
import { Fixture, REQUEST } from "../fixture";

const { identity_provider: _, ...UNDECIDED } = REQUEST;

test("the pages around a password can be used by everyone, in every window", {
  skip: noBrowser,
}, async () => {
  const fixture = await Fixture.open(({ clients, providers }) => {
    clients.web = { ...clients.web, SupportedIdentityProviders: ["Microsoft", "COGNITO"] };
    const { Microsoft } = providers;
    if (Microsoft === undefined) return;
    for (const ProviderName of ["Acme", "Beta"]) {
      providers[ProviderName] = { ...Microsoft, ProviderName, IdpIdentifiers: [`${ProviderName}.example`] };
    }
    clients.organizations = { ...clients.web, SupportedIdentityProviders: ["Acme", "Beta"] };
  });
  const chromium = await Chromium.open();
  try {
    const page = await (await chromium.window({ port: 1 })).newPage();
    for (const [path, query] of [
      ["/login", UNDECIDED],
      ["/login", { ...UNDECIDED, errorMessage: "Incorrect username or password." }],
      ["/login", { ...UNDECIDED, client_id: "organizations" }],
      ["/signup", UNDECIDED],
    ] as const) {
      await page.setContent(await (await fixture.browser().get(path, query)).text());
      await assertUsable(page);
    }
  } finally {
    await chromium.close();
  }
});
