import type { Environment } from "../../environments/schema";
import { RelyingParty } from "../app/relying-party";
import { type Account, CAST } from "../cast";
import { Person } from "../person";
import type { Wire } from "../wire";
import type { Clouds, DirectClient } from "./clouds";

/** How one account fared with one way of wiring the clouds. */
export interface Attempt {
  readonly way: "straight to common" | "straight to one tenant";
  readonly account: string;
  readonly kind: Account["kind"];
  readonly signedIn: boolean;
  /** What came back to the app instead of a code. */
  readonly error: string | null;
}

/** Who tries: one account of each place. */
const TRIED = CAST.filter(({ kind }) => ["home", "organization", "personal"].includes(kind));

/**
 * The two dead ends that made the broker necessary, tried out: Cognito straight to Entra's common endpoint, and straight
 * to one tenant.
 */
export async function deadEnds(
  clouds: Clouds,
  wire: Wire,
  { tenantId, callbackUrl }: { readonly tenantId: string; readonly callbackUrl: string },
): Promise<Attempt[]> {
  const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
  const attempts: Attempt[] = [];
  for (const [way, prefix, chain] of [
    [
      "straight to common",
      "why-common",
      { signInAudience: "AzureADandPersonalMicrosoftAccount", issuer, authority: "common" },
    ],
    ["straight to one tenant", "why-tenant", { signInAudience: "AzureADMyOrg", issuer, authority: tenantId }],
  ] as const) {
    const client = await clouds.build(prefix, chain);
    try {
      for (const account of TRIED) {
        attempts.push({
          way,
          account: account.id,
          kind: account.kind,
          ...(await attempt(client, account, wire, callbackUrl)),
        });
      }
    } finally {
      await client.remove();
    }
  }
  return attempts;
}

async function attempt(
  client: DirectClient,
  account: Account,
  wire: Wire,
  callbackUrl: string,
): Promise<Pick<Attempt, "signedIn" | "error">> {
  const app = new RelyingParty(wire, callbackUrl);
  const deployed = { ...client, signOutUrl: callbackUrl };
  const started = await app.start(deployed);
  const isCallback = ({ origin, pathname }: URL) => origin + pathname === callbackUrl;
  const { end, stuckOn } = await new Person(wire).walk(started.url.href, {
    account: account.id,
    stopAt: isCallback,
  });
  if (stuckOn !== undefined)
    return { signedIn: false, error: /AADSTS\d+/.exec(stuckOn.html)?.[0] ?? "refused" };
  const error = end.searchParams.get("error_description") ?? end.searchParams.get("error");
  if (error !== null) return { signedIn: false, error };
  await app.finish(deployed, end, started);
  return { signedIn: true, error: null };
}

/** The story in ten lines, for whoever asks why this is so complicated. */
export function tell(attempts: readonly Attempt[], environment: Environment, brokerIssuer: string): string[] {
  const lines = (way: Attempt["way"]) =>
    attempts
      .filter((each) => each.way === way)
      .map(
        ({ account, kind, error }) => `   ${account.padEnd(7)} ${kind.padEnd(13)} ${error ?? "signed in"}`,
      );
  return [
    "1. Cognito straight to Microsoft's common endpoint. Each tenant's tokens have an issuer of their own, and Cognito wants one:",
    ...lines("straight to common"),
    "2. Cognito straight to one tenant. That tenant's people get in, and Microsoft turns away all others:",
    ...lines("straight to one tenant"),
    `3. Auth0 in between (${environment.name}): whoever signs in at Microsoft, Cognito sees one issuer, ${brokerIssuer}`,
  ];
}
