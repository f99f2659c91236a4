import { ADDRESSES } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Json } from "../cognito-facts";
import type { Rule } from "../rule";
import { isValues, textAt, type Values } from "../value";
import { joinValues } from "./support/join-values";
import { knownAt } from "./support/known";

/** What Cognito writes by itself, whatever the app client may write. */
const COGNITOS_OWN = ["username", "email_verified", "phone_number_verified"];

export const mappedAttributeNotWritable: Rule = {
  id: "mapped-attribute-not-writable",
  severity: "forbidden",
  what: "An app client of the pool that is not the environment's offers its identity provider, and may not write an attribute that is mapped. If the plan does not add the mapping, it is a warning.",
  why: 'Cognito writes every mapped attribute at each sign-in, and refuses the sign-in if the app client may not: "A client attempted to write unauthorized attribute". The mapping is the whole pool\'s.',
  fix: "Ask the owner of the app client to allow the attributes to be written (`WriteAttributes`), or to stop offering the identity provider. Then plan again.",
  find: (chain) => {
    const [old = [], planned = []] = [chain.before, chain.after].map(({ identityProvider }) =>
      mappedIn(identityProvider),
    );
    return findOffering(chain).flatMap((client) => {
      const missing = findUnwritable(client, planned);
      if (missing.length === 0) return [];
      const name = String(client.ClientName);
      const isNew = chain.kind === "plan" && missing.some((attribute) => !old.includes(attribute));
      return [
        {
          address: ADDRESSES.identityProvider,
          people: `Nobody can sign in to the app client ${name} with Microsoft`,
          cause: `it is not the environment's, and may not write ${joinValues(missing)}, which the identity provider maps`,
          ...(!isNew && { severity: "warning" as const }),
        },
      ];
    });
  },
};

const mappedIn = (identityProvider: Values | undefined): string[] => {
  const mapping = knownAt(identityProvider, "attribute_mapping");
  return isValues(mapping)
    ? Object.keys(mapping).filter((attribute) => mapping[attribute] && !COGNITOS_OWN.includes(attribute))
    : [];
};

/** App clients outside the stack that offer its identity provider. */
function findOffering({ cognito, before, after }: Chain): Json[] {
  const name = textAt(after.identityProvider, "provider_name");
  if (cognito === undefined || name === undefined) return [];
  const own = [before, after].flatMap(({ clients }) =>
    Object.values(clients).map((client) => textAt(client, "id")),
  );
  return cognito.clients.filter(
    (client) =>
      !own.includes(String(client.ClientId)) && listIn(client, "SupportedIdentityProviders").includes(name),
  );
}

/** Without a list of its own an app client may write every attribute. */
function findUnwritable(client: Json, mapped: readonly string[]): string[] {
  const writable = listIn(client, "WriteAttributes");
  return writable.length === 0 ? [] : mapped.filter((attribute) => !writable.includes(attribute));
}

const listIn = (client: Json, name: string): readonly unknown[] => [client[name] ?? []].flat();
