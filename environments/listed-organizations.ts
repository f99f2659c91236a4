import { z } from "zod";
import { isMap } from "./is-map";
import { NOT_SEVERAL } from "./keys/adopt";
import type { MistakeAtKey } from "./mistakes";

/** A section of the file, whatever is wrong with it. */
const section = z.record(z.string(), z.unknown()).catch({});
/** What the check reads, as the file writes it: a key that is left out has no default here. */
const writtenKeys = z.object({ microsoft: section, cognito: section, adopt: section });

/** Finds where a file of the route `entra` has no place for a list of organisations, lacks one, or contradicts it. */
export function findListMistakes(file: unknown): MistakeAtKey[] {
  const { data } = writtenKeys.safeParse({ microsoft: {}, cognito: {}, adopt: {}, ...Object(file) });
  const { accounts = "tenant", organizations } = data?.microsoft ?? {};
  if (accounts === "listed") return findContradictions(data as Written);
  const misplaced =
    data?.adopt.identityProviders === undefined
      ? []
      : [{ path: ["adopt", "identityProviders"], message: NOT_SEVERAL }];
  // Other accounts than these are a mistake of their own.
  if (organizations === undefined || (accounts !== "tenant" && accounts !== "personal")) return misplaced;
  return [
    ...misplaced,
    {
      path: ["microsoft", "organizations"],
      message: `must be left out with microsoft.accounts: ${accounts}; it needs listed`,
    },
  ];
}

type Written = z.output<typeof writtenKeys>;

function findContradictions({ microsoft: { organizations }, cognito, adopt }: Written): MistakeAtKey[] {
  const mistakes: MistakeAtKey[] = [];
  const add = (path: PropertyKey[], message: string) => mistakes.push({ path, message });
  const names = (Array.isArray(organizations) ? organizations : []).map((each) => Object(each).name);
  if (organizations === undefined) {
    add(
      ["microsoft", "organizations"],
      "must be a list of organisations, each with name, id, domains, for microsoft.accounts: listed",
    );
  }
  if (cognito.providerName !== undefined) {
    add(
      ["cognito", "providerName"],
      "must be left out with microsoft.accounts: listed, where each organisation has the name of its identity provider",
    );
  }
  if (adopt.identityProvider !== undefined) {
    add(
      ["adopt", "identityProvider"],
      "must be left out with microsoft.accounts: listed; adopt.identityProviders has the names",
    );
  }
  if (
    adopt.identityProviders !== undefined &&
    adopt.userPool === undefined &&
    cognito.userPool === undefined
  ) {
    add(
      ["adopt", "identityProviders"],
      "needs adopt.userPool, the pool they are in, or cognito.userPool, which joins it",
    );
  }
  for (const [index, name] of (Array.isArray(adopt.identityProviders)
    ? adopt.identityProviders
    : []
  ).entries()) {
    if (names.includes(name)) continue;
    add(
      ["adopt", "identityProviders", index],
      `must be a name in microsoft.organizations: ${names.join(", ") || "there is none"}`,
    );
  }
  for (const [client, keys] of Object.entries(isMap(cognito.clients) ? cognito.clients : {})) {
    const others: unknown = Object(keys).alsoSignInWith;
    for (const [index, other] of (Array.isArray(others) ? others : []).entries()) {
      if (!names.includes(other)) continue;
      add(
        ["cognito", "clients", client, "alsoSignInWith", index],
        "must be another name than those in microsoft.organizations, which every app client has",
      );
    }
  }
  return mistakes;
}
