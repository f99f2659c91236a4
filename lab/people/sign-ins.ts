import { parse } from "node-html-parser";
import type { SignedIn } from "../app/pages";
import type { ChainSettings } from "../chain-settings";
import type { Wire } from "../network/wire";
import type { Switches } from "../switches";
import { type Account, CAST } from "./cast";
import { Person } from "./person";
import { admits, choicesOf } from "./ways";

/** How the sign-in of one account of the cast went. */
export interface SignIn {
  readonly account: string;
  readonly kind: Account["kind"];
  readonly expected: "signed in" | "refused";
  readonly seen: "signed in" | "refused";
  /** The issuer of the id_token at each hop, from Entra's to the pool's. */
  readonly issuers: readonly string[];
  /** Name in the user pool. */
  readonly username: string | null;
  /** What the page said to a person who was refused. */
  readonly reason: string | null;
}

/** The lab's app. */
export interface AppToSignInTo {
  readonly wire: Wire;
  readonly origin: string;
  /** What the app calls the app client. @default - the one of its button */
  readonly client?: string;
}

/** Signs in one account through the app, as a person would. */
export async function signIn(
  account: Account,
  chain: ChainSettings,
  switches: Switches,
  { wire, origin, client }: AppToSignInTo,
): Promise<SignIn> {
  const person = new Person(wire);
  const walk = await person.walk(`${origin}/sign-in${client === undefined ? "" : `/${client}`}`, {
    account: account.id,
    ...choicesOf(chain, account),
    stopAt: (url) => url.origin === origin && url.pathname === "/",
  });
  const response = await person.send(new Request(`${origin}/`, { headers: { accept: "application/json" } }));
  const signedIn = (await response.json()) as SignedIn | null;
  return {
    account: account.id,
    kind: account.kind,
    expected: admits(chain, account, switches) ? "signed in" : "refused",
    seen: signedIn === null ? "refused" : "signed in",
    issuers: signedIn?.hops.map(({ issuer }) => issuer) ?? [],
    username: signedIn === null ? null : String(signedIn.claims["cognito:username"]),
    reason: walk.stuckOn === undefined ? null : textOf(walk.stuckOn.html),
  };
}

/** Signs in everyone of the cast. */
export async function signInEveryone(
  chain: ChainSettings,
  switches: Switches,
  app: AppToSignInTo,
): Promise<SignIn[]> {
  const results: SignIn[] = [];
  for (const account of CAST) results.push(await signIn(account, chain, switches, app));
  return results;
}

/** The first 300 characters of a page's text. */
function textOf(html: string): string {
  const text = parse(html).querySelector("body")?.structuredText ?? "";
  return text.replace(/\s+/g, " ").trim().slice(0, 300);
}
