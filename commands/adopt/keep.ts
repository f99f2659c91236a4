import { entryOf } from "../../environments/entry-of";
import type { AuthFlow } from "../../environments/keys/keep";
import { OWN_USERS } from "../../environments/own-users";
import type { Environment } from "../../environments/schema";
import { authFlowsOf } from "../../stacks/app-client-settings";
import { type PoolAttributes, poolAttributesOf } from "../../stacks/pool-attributes";
import type { AppClient, FoundChain } from "./found-chain";

/** What a chain has beyond what the stack gives every chain, and keeps: `adopt.keep`. */
export type Keep = NonNullable<NonNullable<Environment["adopt"]>["keep"]>;

type KeptClient = NonNullable<Keep["clients"]>[string];

/**
 * Finds what of a chain the stack would take away, if the file did not say to keep it.
 *
 * @param environment as its chain makes it
 * @param ofRoute what its route alone keeps
 * @returns with what the file keeps already; undefined where that is nothing
 */
export function keepOf(
  found: FoundChain,
  environment: Environment,
  ofRoute: Partial<Keep>,
): Keep | undefined {
  const given = environment.adopt?.keep ?? {};
  const mapping = { ...given.mapping, ...mappingOf(found, environment) };
  const own = poolAttributesOf({ ...environment, adopt: { keep: { ...given, mapping } } });
  const clients = Object.entries(found.clients).flatMap(([name, client]) => {
    const kept = keptOf(
      client,
      own,
      entryOf(environment.cognito.clients, name),
      entryOf(given.clients, name),
    );
    return Object.keys(kept).length === 0 ? [] : [[name, kept] as const];
  });
  const keep = {
    ...given,
    ...(Object.keys(mapping).length > 0 && { mapping }),
    ...(clients.length > 0 && { clients: Object.fromEntries(clients) }),
    ...ofRoute,
  };
  return Object.keys(keep).length === 0 ? undefined : keep;
}

/** The attributes that the stack would not fill, or from another claim. What a person left out of the mapping stays out. */
function mappingOf({ identityProviders }: FoundChain, environment: Environment): Record<string, string> {
  const { mapping } = poolAttributesOf(environment);
  const unmapped = environment.adopt?.keep?.unmapped ?? [];
  return Object.fromEntries(
    identityProviders
      .flatMap(({ AttributeMapping = {} }) => Object.entries(AttributeMapping))
      .filter(
        ([attribute, claim]) =>
          attribute !== "username" && entryOf(mapping, attribute) !== claim && !unmapped.includes(attribute),
      ),
  );
}

function keptOf(
  { ReadAttributes, WriteAttributes, ExplicitAuthFlows = [] }: AppClient,
  { readable, writable }: PoolAttributes,
  written: Environment["cognito"]["clients"][string] | undefined,
  given: KeptClient = {},
): KeptClient {
  const read = attributesBeyond(ReadAttributes, readable, given.readAttributes);
  const write = attributesBeyond(WriteAttributes, writable, given.writeAttributes);
  // The others lose theirs: nobody has a password to use them with.
  const flows = written?.alsoSignInWith.includes(OWN_USERS)
    ? keptBeyond(inNewWords(ExplicitAuthFlows), authFlowsOf(written), given.authFlows)
    : [];
  return {
    ...(read.length > 0 && { readAttributes: read }),
    ...(write.length > 0 && { writeAttributes: write }),
    ...(flows.length > 0 && { authFlows: flows }),
  };
}

/** What of a list the stack does not have, after what the file keeps already. */
export const keptBeyond = <Item extends string>(
  there: readonly Item[] = [],
  own: readonly string[],
  given: readonly Item[] = [],
): Item[] => [...new Set([...given, ...there.filter((each) => !own.includes(each))])];

/** An app client without a list may use all attributes. */
const attributesBeyond = (
  there: readonly string[] = [],
  own: readonly string[],
  given: "all" | readonly string[] = [],
): "all" | string[] => (given === "all" || there.length === 0 ? "all" : keptBeyond(there, own, given));

/** What Cognito allows an app client that names no flow. */
const DEFAULT_FLOWS: readonly AuthFlow[] = [
  "ALLOW_CUSTOM_AUTH",
  "ALLOW_REFRESH_TOKEN_AUTH",
  "ALLOW_USER_SRP_AUTH",
];

/** The flows' older words. An app client that has one can't name a newer one. */
const OLD_WORDS: Readonly<Record<string, readonly AuthFlow[]>> = {
  ADMIN_NO_SRP_AUTH: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", ...DEFAULT_FLOWS],
  USER_PASSWORD_AUTH: ["ALLOW_USER_PASSWORD_AUTH", ...DEFAULT_FLOWS],
  CUSTOM_AUTH_FLOW_ONLY: ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
};

const inNewWords = (flows: readonly string[]): AuthFlow[] =>
  flows.length === 0
    ? [...DEFAULT_FLOWS]
    : [...new Set(flows.flatMap((flow) => OLD_WORDS[flow] ?? [flow as AuthFlow]))];
