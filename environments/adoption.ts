import { z } from "zod";
import { defaultStrategy } from "./defaults";

/** What is compared, whatever else is wrong with the file. */
const adopting = z.object({
  microsoft: z.object({ accounts: z.string().optional() }),
  auth0: z.object({ strategy: z.string().optional() }),
  cognito: z.object({ region: z.string(), clients: z.record(z.string(), z.unknown()) }),
  adopt: z.object({
    connections: z.record(z.string(), z.unknown()).default({}),
    userPool: z.string().optional(),
    clients: z.record(z.string(), z.unknown()).default({}),
  }),
});

interface Misplaced {
  readonly path: PropertyKey[];
  readonly message: string;
}

/** What `adopt` names that the rest of the file has no place for. */
export function misplacedAdoptions(file: unknown): Misplaced[] {
  const { data } = adopting.safeParse(file);
  if (data === undefined) return [];
  const { microsoft, auth0, cognito, adopt } = data;
  const strategy = auth0.strategy ?? defaultStrategy(microsoft.accounts);
  const connections = Object.keys(adopt.connections)
    .filter((each) => strategy !== "both" && strategy !== each)
    .map((each) => ({
      path: ["adopt", "connections", each],
      message: `must be left out where auth0.strategy is ${strategy}`,
    }));
  const clients = Object.keys(adopt.clients)
    .filter((name) => !Object.hasOwn(cognito.clients, name))
    .map((name) => ({
      path: ["adopt", "clients", name],
      message: `must be of an app client of this file: ${Object.keys(cognito.clients).join(", ")}`,
    }));
  const ids = Object.entries(adopt.clients);
  const twice = ids
    .filter(([, id], index) => ids.findIndex(([, other]) => other === id) < index)
    .map(([name]) => ({
      path: ["adopt", "clients", name],
      message: "must be another app client than those above it",
    }));
  const ofPool = adopt.userPool === undefined && Object.keys(adopt.clients).length > 0;
  const elsewhere = adopt.userPool !== undefined && !adopt.userPool.startsWith(`${cognito.region}_`);
  return [
    ...connections,
    ...clients,
    ...twice,
    ...(ofPool
      ? [{ path: ["adopt", "clients"], message: "must come with adopt.userPool, which they are of" }]
      : []),
    ...(elsewhere
      ? [{ path: ["adopt", "userPool"], message: `must be in ${cognito.region}, where cognito.region is` }]
      : []),
  ];
}
