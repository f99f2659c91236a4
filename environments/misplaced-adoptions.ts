import { z } from "zod";
import { DEFAULT_STRATEGY } from "./defaults";
import { entryOf } from "./entry-of";
import { findRepeated } from "./find-repeated";
import { LIFETIMES } from "./lifetimes";
import type { MistakeAtKey } from "./mistakes";
import { OWN_USERS } from "./own-users";

/** What the check reads, whatever else is wrong with the file. */
const comparedKeys = z.object({
  auth0: z.object({ strategy: z.string().default(DEFAULT_STRATEGY) }).optional(),
  cognito: z.object({
    region: z.string(),
    userPool: z.unknown().optional(),
    clients: z.record(z.string(), z.unknown()).default({}),
  }),
  adopt: z.object({
    connections: z.record(z.string(), z.unknown()).default({}),
    userPool: z.string().optional(),
    clients: z.record(z.string(), z.unknown()).default({}),
    keep: z
      .object({
        mapping: z.record(z.string(), z.unknown()).default({}),
        unmapped: z.array(z.unknown()).default([]),
        clients: z.record(z.string(), z.unknown()).default({}),
      })
      .prefault({}),
  }),
});

/** Finds what `adopt` names and the rest of the file has no place for, or says in part. */
export function findMisplacedAdoptions(file: unknown): MistakeAtKey[] {
  const { data } = comparedKeys.safeParse(file);
  if (data === undefined) return [];
  const { auth0, cognito, adopt } = data;
  const connections =
    auth0 === undefined || auth0.strategy === "both"
      ? []
      : Object.keys(adopt.connections)
          .filter((each) => auth0.strategy !== each)
          .map((each) => ({
            path: ["adopt", "connections", each],
            message: `must be left out where auth0.strategy is ${auth0.strategy}`,
          }));
  const clients = Object.keys(adopt.clients)
    .filter((name) => !Object.hasOwn(cognito.clients, name))
    .map((name) => ({
      path: ["adopt", "clients", name],
      message: `must be named after an app client of this file: ${joinNames(cognito.clients) || "there is none"}`,
    }));
  const adopted = Object.keys(adopt.clients);
  const repeated = findRepeated(Object.values(adopt.clients)).map((index) => ({
    path: ["adopt", "clients", String(adopted[index])],
    message: "must differ from the app clients above it",
  }));
  const partialLifetimes = Object.keys(adopt.clients).flatMap((name) => {
    const tokens: unknown = Object(entryOf(cognito.clients, name)).tokens;
    const given = Object.keys(Object(tokens));
    return tokens === undefined || Object.keys(LIFETIMES).every((token) => given.includes(token))
      ? []
      : {
          path: ["cognito", "clients", name, "tokens"],
          message:
            "must have access, id and refresh for an adopted app client, which keeps its own lifetimes only where tokens is left out",
        };
  });
  const lacksPool =
    adopt.userPool === undefined && cognito.userPool === undefined && Object.keys(adopt.clients).length > 0;
  const isElsewhere = adopt.userPool !== undefined && !adopt.userPool.startsWith(`${cognito.region}_`);
  return [
    ...findMisplacedKeep(data),
    ...connections,
    ...clients,
    ...repeated,
    ...partialLifetimes,
    ...(lacksPool
      ? [
          {
            path: ["adopt", "clients"],
            message:
              "needs adopt.userPool, the pool these clients belong to, or cognito.userPool, which joins it",
          },
        ]
      : []),
    ...(isElsewhere
      ? [
          {
            path: ["adopt", "userPool"],
            message: `must be in ${cognito.region}, the region of cognito.region`,
          },
        ]
      : []),
  ];
}

/** As many names as a reader looks through. */
const MAX_NAMES = 20;

function joinNames(byName: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(byName);
  return [...names.slice(0, MAX_NAMES), ...(names.length > MAX_NAMES ? ["…"] : [])].join(", ");
}

/** Finds what `adopt.keep` says of app clients that are not adopted, and what it keeps and leaves out at once. */
function findMisplacedKeep({ adopt, cognito }: z.output<typeof comparedKeys>): MistakeAtKey[] {
  const { mapping, unmapped, clients } = adopt.keep;
  const path = ["adopt", "keep"];
  const both = unmapped.flatMap((attribute, index) =>
    Object.hasOwn(mapping, String(attribute))
      ? [{ path: [...path, "unmapped", index], message: "must not be in adopt.keep.mapping too" }]
      : [],
  );
  const ofOthers = Object.keys(clients)
    .filter((name) => !Object.hasOwn(adopt.clients, name))
    .map((name) => ({
      path: [...path, "clients", name],
      message: `must be named after an app client of adopt.clients${Object.keys(adopt.clients).length > 0 ? `: ${joinNames(adopt.clients)}` : ""}`,
    }));
  const withoutPasswords = Object.entries(clients).flatMap(([name, kept]) => {
    const others: unknown = Object(entryOf(cognito.clients, name)).alsoSignInWith;
    return Object(kept).authFlows === undefined || (Array.isArray(others) && others.includes(OWN_USERS))
      ? []
      : [
          {
            path: [...path, "clients", name, "authFlows"],
            message: `must be left out unless cognito.clients.${name}.alsoSignInWith has ${OWN_USERS}`,
          },
        ];
  });
  return [...both, ...ofOthers, ...withoutPasswords];
}
