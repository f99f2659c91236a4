import { defaultConnections, defaultDisplayName, defaultStateKey } from "./defaults";
import { inFileName, type Mistake } from "./mistakes";
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

/** That something is taken, which only one holder can have. */
interface Claim {
  readonly thing: readonly (string | undefined)[];
  readonly holder: string;
  /** Where it is claimed. */
  readonly place: string;
  readonly because: string;
  readonly mistake: (must: string) => Mistake;
}

/**
 * What environments that are each right in themselves can't both have, told of the later one. Files with mistakes are
 * compared too, so that one round of corrections is enough.
 *
 * To share an Auth0 tenant is no clash: what environments have there is named after each.
 */
export function clashes(readings: readonly Reading[]): Mistake[] {
  const taken = new Map<string, Claim>();
  return readings.flatMap(claims).flatMap((claim) => {
    const thing = JSON.stringify(claim.thing);
    const earlier = taken.get(thing) ?? claim;
    taken.set(thing, earlier);
    return earlier.holder === claim.holder
      ? []
      : claim.mistake(`must differ from ${earlier.place}: ${claim.because}`);
  });
}

/** Keys of `adopt` that name something by an id which is nobody else's. */
const ADOPTED = [
  ["appRegistration"],
  ["servicePrincipal"],
  ["auth0Client"],
  ["connections", "windowslive"],
  ["connections", "waad"],
  ["userPool"],
] as const;

function claims({ name, file, content }: Reading): Claim[] {
  const ofName: Claim = {
    thing: ["name", name.toLowerCase()],
    holder: file,
    place: file,
    because: "some file systems take names that differ in case alone for one",
    mistake: (must) => inFileName(file, must),
  };
  if (content === undefined) return [ofName];

  const claim = (path: string[], thing: Claim["thing"], because: string, holder = file): Claim => ({
    thing,
    holder,
    place: `${path.join(".")} of ${file}`,
    because,
    mistake: (must) => content.inValue(path, must),
  });
  const auth0Tenant = content.string("auth0", "domain");
  const displayName = content.string("microsoft", "displayName") ?? defaultDisplayName(name);
  const stateKey = content.string("state", "s3", "key") ?? defaultStateKey(name);
  return [
    ofName,
    claim(
      ["microsoft", "displayName"],
      ["app", content.string("microsoft", "tenantId"), displayName.toLowerCase()],
      "a second app registration of that name in one tenant is refused, so that none is taken for another",
    ),
    claim(
      ["auth0", "customDomain"],
      ["host", content.string("auth0", "customDomain")],
      "a host name leads to one place",
      `Auth0 tenant ${auth0Tenant}`,
    ),
    ...Object.entries(defaultConnections(name)).map(([strategy, byDefault]) =>
      claim(
        ["auth0", "connections", strategy],
        ["connection", auth0Tenant, content.string("auth0", "connections", strategy) ?? byDefault],
        "an Auth0 tenant has one connection of a name",
        `${file} ${strategy}`,
      ),
    ),
    ...ADOPTED.map((path) =>
      claim(
        ["adopt", ...path],
        ["adopted", content.string("adopt", ...path)],
        "what is taken over has one environment that it is of",
      ),
    ),
    claim(
      ["cognito", "domain"],
      ["prefix", content.string("cognito", "region"), content.string("cognito", "domain")],
      "a prefix can be taken once in a region",
    ),
    claim(
      ["cognito", "domain", "name"],
      ["host", content.string("cognito", "domain", "name")],
      "a host name leads to one place",
    ),
    claim(
      ["state", "s3"],
      ["state", content.string("state", "s3", "bucket"), stateKey],
      "with one state for both, each would destroy what the other has",
    ),
  ].filter(({ thing }) => !thing.includes(undefined));
}
