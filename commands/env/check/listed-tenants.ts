import type { Environment } from "../../../environments/schema";
import { identityProvidersOf } from "../../../stacks/routes/facts";
import { type Finding, findingsOn } from "../../clouds/finding";
import { ask, type Fetch } from "../../clouds/https";

const { ok, unchecked, wrong } = findingsOn("Entra");

/**
 * Whether Entra has the tenant of each organisation that has an identity provider of its own. Whether its administrator has
 * consented, Entra tells nobody outside of it.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes AADSTS90002, for a tenant that is none
 */
export async function checkListedTenants(environment: Environment, fetch: Fetch): Promise<Finding[]> {
  const listed = identityProvidersOf(environment).filter(({ isListed }) => isListed);
  if (listed.length === 0) return [];
  const findings = await Promise.all(
    listed.map(async ({ name, leadsTo: [, issuer] }) => {
      const { status, text } = await ask(fetch, `${issuer}/.well-known/openid-configuration`, {});
      if (status === 200) return [];
      const reason = /AADSTS\d+/.exec(text)?.[0];
      return reason === "AADSTS90002"
        ? wrong(
            "organisations",
            `${name}: Entra has no tenant of this ID (${reason})`,
            "correct its id in microsoft.organizations",
          )
        : unchecked("organisations", `${name}: Entra does not say (${reason ?? `HTTP ${status}`})`);
    }),
  );
  if (findings.flat().length > 0) return findings.flat();
  const names = new Intl.ListFormat("en").format(listed.map(({ name }) => name));
  return [
    ok(
      "organisations",
      `Entra has the tenants of ${names}; only they know whether an administrator has consented (docs/organizations.md)`,
    ),
  ];
}
