import { code } from "../code";
import type { Finding, Rule } from "../rule";
import { knownAt } from "./support/known";
import { isKept, type KeptChange } from "./support/loss";

export const appOpened: Rule = {
  id: "app-opened",
  severity: "forbidden",
  what: "The enterprise application in the home tenant is opened: to people who are not assigned to it, or again after an administrator had switched it off.",
  why: "An administrator of Entra who asks for assignments, or switches an application off, keeps people out on purpose. A deploy must not let them in.",
  fix: "Plan again: the stack leaves both to Entra's administrators. To open the application, ask them, under Enterprise applications.",
  find: ({ change, addresses, environment: { microsoft } }) => {
    const servicePrincipal = change(addresses.servicePrincipal);
    if (!isKept(servicePrincipal)) return [];
    const here = `the service principal in the tenant ${code(microsoft.tenantId)}`;
    return findOpened(servicePrincipal).map(({ people, cause }) => ({
      address: addresses.servicePrincipal,
      people,
      cause: `${here} ${cause}`,
    }));
  },
};

function findOpened({ before, after }: KeptChange): Pick<Finding, "people" | "cause">[] {
  const [wasRequired, isRequired] = [before, after].map((side) =>
    knownAt(side, "app_role_assignment_required"),
  );
  const [wasOn, isOn] = [before, after].map((side) => knownAt(side, "account_enabled"));
  return [
    ...(wasRequired === true && isRequired !== undefined && isRequired !== true
      ? [
          {
            people: "People of the home tenant who are not assigned to the app can sign in, too",
            cause: "no longer has `app_role_assignment_required`",
          },
        ]
      : []),
    ...(wasOn === false && isOn !== undefined && isOn !== false
      ? [
          {
            people: "People of the home tenant can sign in again, which an administrator had stopped",
            cause: "has `account_enabled` on again",
          },
        ]
      : []),
  ];
}
