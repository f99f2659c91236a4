import { type Chain, isOfRoute } from "../chain";
import { code } from "../code";
import type { Finding, Rule } from "../rule";
import type { Values } from "../value";
import { knownAt } from "./support/known";

export const servicePrincipalMissing: Rule = {
  id: "service-principal-missing",
  severity: "forbidden",
  what: "The home tenant's service principal is destroyed, or a plan switches it off or lets only assigned people in. By SAML, also one that is no longer in SAML mode.",
  why: "People of an organisation use an app through its service principal there, which decides who may use it.",
  fix: "Put it back. Who may use the app is an administrator's to say, in Entra under Enterprise applications: a deploy leaves that as it is.",
  find: (chain) =>
    chain.after.application === undefined
      ? []
      : findObstacles(chain).map((obstacle) => ({
          address: chain.addresses.servicePrincipal,
          ...obstacle,
        })),
};

function findObstacles(chain: Chain): Omit<Finding, "address">[] {
  const {
    before,
    after,
    change,
    kind,
    addresses,
    environment: { microsoft },
  } = chain;
  const becomes = (name: string, value: boolean) =>
    kind !== "drift" && // what an administrator changed stays
    knownAt(after.servicePrincipal, name) === value &&
    knownAt(before.servicePrincipal, name) !== value;
  const here = `the service principal in the tenant ${code(microsoft.tenantId)}`;
  return [
    ...(change(addresses.servicePrincipal)?.action === "delete"
      ? [
          {
            people: "People of the home tenant are shut out, or have to consent again",
            cause: `${here} is destroyed`,
          },
        ]
      : []),
    ...(becomes("account_enabled", false)
      ? [
          {
            people: "Nobody of the home tenant can sign in",
            cause: `${here} has \`account_enabled\` off (AADSTS7000112)`,
          },
        ]
      : []),
    ...(becomes("app_role_assignment_required", true)
      ? [
          {
            people: "Only those people of the home tenant can sign in who are assigned to the app",
            cause: `${here} has \`app_role_assignment_required\` on (AADSTS50105)`,
          },
        ]
      : []),
    ...(isOfRoute(chain, ["saml"]) && isOutOfSaml(after.servicePrincipal)
      ? [
          {
            people: "Nobody can sign in",
            cause: `${here} has \`preferred_single_sign_on_mode\` other than \`saml\`, so Entra signs no assertion for it`,
            fix: "If the plan changes it, put it back; if it was changed in Entra, apply again.",
          },
        ]
      : []),
  ];
}

function isOutOfSaml(servicePrincipal: Values | undefined): boolean {
  const mode = knownAt(servicePrincipal, "preferred_single_sign_on_mode");
  return mode !== undefined && mode !== "saml";
}
