import assert from "node:assert/strict";
import { test } from "node:test";
import { renderAdmission, renderButtons } from "../../../commands/environment/render-admission";
import type { BrokerEnvironment } from "../../../environments/schema";
import { environmentWith } from "../../support/environment";

const [FABRIKAM, CONTOSO, ADATUM, TAILSPIN] = ["Fabrikam", "Contoso", "Adatum", "Tailspin"].map(
  (name, index) => ({ id: `fab71ca0-0000-4000-8000-00000000000${index}`, name }),
) as [Organization, Organization, Organization, Organization];
type Organization = Exclude<BrokerEnvironment["microsoft"]["organizations"], "any">[number];

for (const [words, strategy, microsoft] of [
  ["every organisation, and personal accounts", "microsoft", { accounts: "any" }],
  ["every organisation", "microsoft", { accounts: "any", personal: false }],
  ["every organisation", "microsoft", { accounts: "organizations" }],
  ["the home tenant", "microsoft", { accounts: "tenant" }],
  ["Fabrikam, and personal accounts", "microsoft", { accounts: "any", organizations: [FABRIKAM] }],
  ["Fabrikam and Contoso", "microsoft", { personal: false, organizations: [FABRIKAM, CONTOSO] }],
  ["4 organisations", "microsoft", { personal: false, organizations: [FABRIKAM, CONTOSO, ADATUM, TAILSPIN] }],
  ["every organisation, and personal accounts", "both", { accounts: "any" }],
  ["every organisation", "waad", { accounts: "organizations" }],
  ["personal accounts", "windowslive", { accounts: "any" }],
  ["nobody", "windowslive", { accounts: "tenant" }],
] as const) {
  test(`${strategy} with ${JSON.stringify(microsoft)} lets in ${words}`, () =>
    assert.equal(
      renderAdmission(
        environmentWith({
          auth0: { strategy },
          microsoft: microsoft as Partial<BrokerEnvironment["microsoft"]>,
        }),
      ),
      words,
    ));
}

test("people choose from two buttons with Auth0's own strategies together, and from one otherwise", () => {
  const buttons = (strategy: BrokerEnvironment["auth0"]["strategy"]) =>
    renderButtons(environmentWith({ auth0: { strategy } }));
  assert.deepEqual((["microsoft", "both", "waad"] as const).map(buttons), [
    "one button",
    "two buttons",
    "one button",
  ]);
});
