import { z } from "zod";
import { DEFAULT_PROVIDER_NAME, DEFAULT_STRATEGY } from "./defaults";
import { isMap } from "./is-map";
import type { MistakeAtKey } from "./mistakes";
import { certificateArn } from "./values";

/** A section of the file, whatever is wrong with it. */
const section = z.record(z.string(), z.unknown()).catch({});
/** What the check reads, as the file writes it: a key that is left out has no default here. */
const writtenKeys = z.object({ auth0: section, cognito: section, adopt: section });

const THE_OWNERS = "the owner of the pool decides about that";

/** Finds what a file that joins a user pool must not say, and what one without it must. */
export function findJoinMistakes(file: unknown): MistakeAtKey[] {
  const { data } = writtenKeys.safeParse({ auth0: {}, cognito: {}, adopt: {}, ...Object(file) });
  if (data === undefined) return [];
  return data.cognito.userPool === undefined ? findMissing(data) : findMisplaced(data);
}

type Written = z.output<typeof writtenKeys>;

/** What a file needs to make a pool of its own, and what has no place in it. */
function findMissing({ cognito, adopt }: Written): MistakeAtKey[] {
  const { clients, domain } = cognito;
  const mistakes: MistakeAtKey[] = [];
  const add = (path: PropertyKey[], message: string) => mistakes.push({ path, message });
  if (Object.keys(cognito).length > 0) {
    if (clients === undefined)
      add(["cognito", "clients"], "must be a map with an app client for each name, like web");
    else if (isMap(clients) && Object.keys(clients).length === 0) {
      add(["cognito", "clients"], "must have at least one app client");
    }
  }
  if (isMap(domain) && domain.certificateArn === undefined) {
    add(
      ["cognito", "domain", "certificateArn"],
      String(certificateArn.safeParse(undefined).error?.issues[0]?.message),
    );
  }
  if (cognito.issuer !== undefined) {
    add(
      ["cognito", "issuer"],
      "must be left out without cognito.userPool: a pool of the stack has the original issuer",
    );
  }
  if (adopt.identityProvider !== undefined) {
    add(
      ["adopt", "identityProvider"],
      "needs cognito.userPool; adopt.userPool adopts the identity provider of a pool along with it",
    );
  }
  return mistakes;
}

/** What a file that joins a pool says about what is the owner's. */
function findMisplaced({ auth0, cognito, adopt }: Written): MistakeAtKey[] {
  const { attributes, providerName = DEFAULT_PROVIDER_NAME } = cognito;
  const strategy = auth0.strategy ?? DEFAULT_STRATEGY;
  const mistakes: MistakeAtKey[] = [];
  const add = (path: PropertyKey[], message: string) => mistakes.push({ path, message });
  const addRegion = () => {
    const { userPool, region } = cognito;
    if (typeof userPool !== "string" || typeof region !== "string" || !/^[a-z0-9-]+_/.test(userPool)) return;
    if (userPool.startsWith(`${region}_`)) return;
    add(["cognito", "userPool"], `must be in ${region}, the region of cognito.region`);
  };
  addRegion();
  for (const name of ["poolName", "usernames"]) {
    if (cognito[name] !== undefined) {
      add(["cognito", name], `must be left out with cognito.userPool: ${THE_OWNERS}`);
    }
  }
  if (isMap(cognito.domain) && cognito.domain.certificateArn !== undefined) {
    add(["cognito", "domain", "certificateArn"], `must be left out with cognito.userPool: ${THE_OWNERS}`);
  }
  if (isMap(attributes) && strategy !== "microsoft") {
    add(
      ["cognito", "attributes"],
      `must be none or left out with cognito.userPool and auth0.strategy: ${String(strategy)}, which fills none of them`,
    );
  } else if (isMap(attributes) && Array.isArray(attributes.former) && attributes.former.length > 0) {
    add(
      ["cognito", "attributes", "former"],
      "must be left out with cognito.userPool: the stack adds no attribute to that pool",
    );
  }
  if (adopt.userPool !== undefined) {
    add(["adopt", "userPool"], "must be left out with cognito.userPool: a pool is either adopted or joined");
  }
  if (typeof adopt.identityProvider === "string" && adopt.identityProvider !== providerName) {
    add(["adopt", "identityProvider"], `must be ${String(providerName)}, the name in cognito.providerName`);
  }
  return mistakes;
}
