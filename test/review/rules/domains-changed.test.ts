import assert from "node:assert/strict";
import { test } from "node:test";
import { domainsChanged } from "../../../review/rules/domains-changed";
import { addressOfListedProvider } from "../../../stacks/addresses";
import { CONTOSO, entraWith, FABRIKAM, findingsBetween } from "../support/direct";

const listed = (...domains: string[]) =>
  entraWith({ accounts: "listed", organizations: [{ ...FABRIKAM, domains }, CONTOSO] });

test("other domains only show the way", () => {
  assert.deepEqual(
    findingsBetween(
      domainsChanged,
      listed("fabrikam.com", "fabrikam.de"),
      listed("fabrikam.com", "fabrikam.fr"),
    ),
    [
      {
        address: addressOfListedProvider("Fabrikam"),
        means:
          "Cognito's page leads people of some e-mail domains elsewhere: Cognito's identity provider `Fabrikam` gets the domains `fabrikam.fr` and no longer has `fabrikam.de`. Nobody gets another user ID.",
      },
    ],
  );
});

test("the same domains in another order, and those of a new organisation, change nothing", () => {
  assert.deepEqual(findingsBetween(domainsChanged, listed("a.com", "b.com"), listed("b.com", "a.com")), []);
  const before = entraWith({ accounts: "listed", organizations: [CONTOSO] });
  assert.deepEqual(findingsBetween(domainsChanged, before, listed("fabrikam.com")), []);
});
