import { type Chain, type ProviderOf, providersOf } from "../chain";
import type { Json } from "../cognito-facts";
import type { Finding, Rule } from "../rule";
import { isValues, textAt, type Values } from "../value";
import { joinValues } from "./support/join-values";
import { knownAt } from "./support/known";
import { ofProvider } from "./support/providers";

/** What Cognito writes by itself, whatever the app client may write. */
const COGNITOS_OWN = ["username", "email_verified", "phone_number_verified"];

export const mappedAttributeNotWritable: Rule = {
  id: "mapped-attribute-not-writable",
  severity: "forbidden",
  what: "An app client of the pool that is not the environment's offers its identity provider, and may not write an attribute that is mapped. If the plan does not add the mapping, it is a warning.",
  why: 'Cognito writes every mapped attribute at each sign-in, and refuses the sign-in if the app client may not: "A client attempted to write unauthorized attribute". The mapping is the whole pool\'s.',
  fix: "Ask the owner of the app client to allow the attributes to be written (`WriteAttributes`), or to stop offering the identity provider. Then plan again.",
  // Nothing that a deploy puts right, so it is no `besides`: the plan would never be empty.
  find: (chain) => providersOf(chain).flatMap((provider) => findAround(provider, chain)),
};

function findAround(provider: ProviderOf, chain: Chain): Finding[] {
  const [old = [], planned = []] = [provider.before, provider.after].map(mappedIn);
  const added = chain.kind === "drift" ? [] : planned.filter((attribute) => !old.includes(attribute));
  return findOffering(provider, chain).flatMap((client) => {
    const writable = listIn(client, "WriteAttributes");
    const finding =
      writable.length === 0
        ? describeUnlisted(added)
        : describeMissing(
            planned.filter((attribute) => !writable.includes(attribute)),
            added,
          );
    return finding === undefined
      ? []
      : [
          {
            address: provider.address,
            people: `Nobody${ofProvider(provider)} can sign in to the app client ${client.ClientName} with Microsoft`,
            ...finding,
          },
        ];
  });
}

type Described = Pick<Finding, "cause" | "severity"> | undefined;

function describeMissing(missing: readonly string[], added: readonly string[]): Described {
  if (missing.length === 0) return undefined;
  return {
    cause: `it is not the environment's, and may not write ${joinValues(missing)}, which the identity provider maps`,
    ...(!missing.some((attribute) => added.includes(attribute)) && { severity: "warning" as const }),
  };
}

/**
 * Without a list of its own an app client may write every standard attribute. AWS's reference counts no custom attribute among
 * them; people who tried found that it may write those, too.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
function describeUnlisted(added: readonly string[]): Described {
  const custom = added.filter((attribute) => attribute.startsWith("custom:"));
  return custom.length === 0
    ? undefined
    : {
        cause: `it is not the environment's, has no list of what it may write, and may not be allowed ${joinValues(custom)}, which the identity provider maps`,
        severity: "warning",
      };
}

const mappedIn = (identityProvider: Values | undefined): string[] => {
  const mapping = knownAt(identityProvider, "attribute_mapping");
  return isValues(mapping)
    ? Object.keys(mapping).filter((attribute) => mapping[attribute] && !COGNITOS_OWN.includes(attribute))
    : [];
};

/** App clients outside the stack that offer its identity provider. */
function findOffering(provider: ProviderOf, { cognito, before, after }: Chain): Json[] {
  const name = textAt(provider.after, "provider_name");
  if (cognito === undefined || name === undefined) return [];
  const own = [before, after].flatMap(({ clients }) =>
    Object.values(clients).map((client) => textAt(client, "id")),
  );
  return cognito.clients.filter(
    (client) =>
      !own.includes(String(client.ClientId)) && listIn(client, "SupportedIdentityProviders").includes(name),
  );
}

const listIn = (client: Json, name: string): readonly unknown[] => [client[name] ?? []].flat();
