import { z } from "zod";
import { DEFAULT_PROVIDER_NAME, defaultConnections, defaultDisplayName, defaultStateKey } from "./defaults";
import { type Mistake, mistakeInFileName } from "./mistakes";
import type { Environment } from "./schema";
import type { YamlFile } from "./yaml-file";

/** An environment file, as far as it could be read. */
export interface Reading {
  readonly name: string;
  /** What the file is called in mistakes. */
  readonly file: string;
  /** Only if the file is a YAML document. */
  readonly content?: YamlFile;
  readonly mistakes: readonly Mistake[];
  /** Only if there are no mistakes. */
  readonly environment?: Environment;
}

/** Two environments that can't both be as their files say. */
export interface Clash {
  /** Their names. */
  readonly between: readonly [string, string];
  /** In the file of the later one. */
  readonly mistake: Mistake;
}

/** One holder's claim on something that only one can have. */
interface Claim {
  /** The environment's name. */
  readonly name: string;
  readonly thing: readonly (string | undefined)[];
  readonly holder: string;
  /** Where it is claimed. */
  readonly place: string;
  readonly because: string;
  readonly mistake: (must: string) => Mistake;
}

/**
 * Finds what two environments can't both have. It compares files with other mistakes too, so that one round of corrections is
 * enough.
 *
 * Two environments may share an Auth0 tenant: what they have there is named after each.
 */
export function findClashes(readings: readonly Reading[]): Clash[] {
  const taken = new Map<string, Claim>();
  return readings.flatMap(claimsOf).flatMap((claim) => {
    const thing = JSON.stringify(claim.thing);
    const earlier = taken.get(thing) ?? claim;
    taken.set(thing, earlier);
    if (earlier.holder === claim.holder) return [];
    const mistake = claim.mistake(`must differ from ${earlier.place}: ${claim.because}`);
    return [{ between: [earlier.name, claim.name] as const, mistake }];
  });
}

/** Keys of `adopt` whose IDs only one environment can have. */
const ADOPTED = [
  ["appRegistration"],
  ["servicePrincipal"],
  ["auth0Client"],
  ["connections", "windowslive"],
  ["connections", "waad"],
  ["userPool"],
] as const;

function claimsOf({ name, file, content }: Reading): Claim[] {
  const ofName: Claim = {
    name,
    thing: ["name", name.toLowerCase()],
    holder: file,
    place: file,
    because: "some file systems treat names that differ in case alone as one",
    mistake: (must) => mistakeInFileName(file, must),
  };
  if (content === undefined) return [ofName];

  const claim = (path: PropertyKey[], thing: Claim["thing"], because: string, holder = file): Claim => ({
    name,
    thing,
    holder,
    place: `${z.core.toDotPath(path)} of ${file}`,
    because,
    mistake: (must) => content.mistakeAt(path, must),
  });
  const joined = content.stringAt("cognito", "userPool");
  const userPool = joined ?? content.stringAt("adopt", "userPool");
  // Who joins a pool names its domain, too.
  const holderOfDomain = userPool === undefined ? file : `user pool ${userPool}`;
  const stateKey = content.stringAt("state", "s3", "key") ?? defaultStateKey(name);
  /** What a route has, whose keys are at a path, and the name of its identity provider at another one. */
  const claimsOfRoute = (at: string[], provider: string[]): Claim[] => {
    const textAt = (...path: string[]) => content.stringAt(...at, ...path);
    const auth0Tenant = textAt("auth0", "domain");
    const displayName = textAt("microsoft", "displayName") ?? defaultDisplayName(name);
    return [
      claim(
        [...at, "microsoft", "displayName"],
        ["app", textAt("microsoft", "tenantId"), displayName.toLowerCase()],
        "a second app registration of that name in one tenant is refused, so that nobody mistakes one for the other",
      ),
      claim(
        [...at, "auth0", "customDomain"],
        ["host", textAt("auth0", "customDomain")],
        "a host name leads to one place",
        `Auth0 tenant ${auth0Tenant}`,
      ),
      ...Object.entries(defaultConnections(name)).map(([strategy, byDefault]) =>
        claim(
          [...at, "auth0", "connections", strategy],
          ["connection", auth0Tenant, textAt("auth0", "connections", strategy) ?? byDefault],
          "an Auth0 tenant has each connection name once",
          `${file} ${strategy}`,
        ),
      ),
      ...ADOPTED.map((path) =>
        claim(
          [...at, "adopt", ...path],
          ["adopted", textAt("adopt", ...path)],
          "what was made by hand belongs to one environment",
        ),
      ),
      ...claimsOfProviders(at, provider),
    ];
  };
  /** In a pool that several environments join. */
  const claimsOfProviders = (at: string[], provider: string[]): Claim[] => {
    const because = "a user pool has each identity provider's name once";
    if (content.stringAt(...at, "microsoft", "accounts") !== "listed") {
      const path = [...provider, "providerName"];
      const providerName = content.stringAt(...path) ?? DEFAULT_PROVIDER_NAME;
      return [claim(path, ["provider", joined, providerName.toLowerCase()], because)];
    }
    const list = [...at, "microsoft", "organizations"];
    const claimOf = (path: PropertyKey[], what: string, why: string) =>
      claim(path, [what, joined, content.stringAt(...path)?.toLowerCase()], why);
    return content.indexesAt(...list).flatMap((index) => {
      const domains = [...list, index, "domains"];
      return [
        claimOf([...list, index, "name"], "provider", because),
        ...content
          .indexesAt(...domains)
          .map((each) => claimOf([...domains, each], "identifier", "a user pool has each identifier once")),
      ];
    });
  };
  return [
    ofName,
    ...claimsOfRoute([], ["cognito"]),
    ...(content.stringAt("former", "route") === undefined ? [] : claimsOfRoute(["former"], ["former"])),
    claim(
      ["cognito", "domain"],
      ["prefix", content.stringAt("cognito", "region"), content.stringAt("cognito", "domain")],
      "a prefix can be taken once in a region",
      holderOfDomain,
    ),
    claim(
      ["cognito", "domain", "name"],
      ["host", content.stringAt("cognito", "domain", "name")],
      "a host name leads to one place",
      holderOfDomain,
    ),
    claim(
      ["state", "s3"],
      ["state", content.stringAt("state", "s3", "bucket"), stateKey],
      "with one state for both, each would destroy what the other has",
    ),
  ].filter(({ thing }) => !thing.includes(undefined));
}
