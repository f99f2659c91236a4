import { DELEGATED_PERMISSIONS, MICROSOFT_GRAPH } from "../../stacks/graph-permissions";
import { code } from "../code";
import type { Rule } from "../rule";
import { textAt, type Value } from "../value";
import { knownAt } from "./support/known";

const NEEDED_PERMISSIONS: readonly string[] = Object.values(DELEGATED_PERMISSIONS);

export const administratorConsent: Rule = {
  id: "administrator-consent",
  severity: "forbidden",
  what: "The app registration asks for more than a sign-in needs.",
  why: "People can consent by themselves to an app that reads who signs in. For more, many organisations require an administrator's consent, and until then their people are shut out.",
  fix: "If the plan adds it, take it out; if it was added in Entra, apply again. The environment file has no key for it.",
  find: ({ after: { application }, addresses, environment }) => {
    const who =
      environment.microsoft.accounts === "tenant"
        ? "An administrator of the home tenant has"
        : "An administrator of every organisation has";
    return permissionsOf(application)
      .filter(
        ({ api, id, isDelegated }) =>
          !(isDelegated && api === MICROSOFT_GRAPH && NEEDED_PERMISSIONS.includes(id)),
      )
      .map(({ api, id, isDelegated }) => ({
        address: addresses.application,
        people: `${isDelegated ? "People, or an administrator of their organisation, have" : who} to consent to more than a sign-in`,
        cause: `the app registration asks for the ${isDelegated ? "delegated" : "application"} permission ${code(id)} of ${api === MICROSOFT_GRAPH ? "Microsoft Graph" : code(api)}`,
      }));
  },
};

interface Permission {
  /** App ID of the API that it belongs to. */
  readonly api: string;
  readonly id: string;
  /** Whether the app uses it on behalf of a person. Otherwise it acts for itself. */
  readonly isDelegated: boolean;
}

const listAt = (values: Value | undefined, path: string): readonly Value[] =>
  [knownAt(values, path) ?? []].flat();

function permissionsOf(application: Value | undefined): Permission[] {
  return listAt(application, "required_resource_access").flatMap((resource) => {
    const api = textAt(resource, "resource_app_id")?.toLowerCase();
    return listAt(resource, "resource_access").flatMap((access) => {
      const id = textAt(access, "id")?.toLowerCase();
      const type = textAt(access, "type");
      return api === undefined || id === undefined || type === undefined
        ? []
        : [{ api, id, isDelegated: type === "Scope" }];
    });
  });
}
