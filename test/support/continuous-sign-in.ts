import { parse } from "node-html-parser";
import { pickStrategy, strategiesAdmitting } from "../../lab/people/admission";
import { type Account, CAST } from "../../lab/people/cast";
import { Person } from "../../lab/people/person";
import type { SignInWorld } from "./sign-in-world";

/** A sign-in that did not go through at once. */
export interface Setback {
  /** When it ended, RFC 3339. */
  readonly at: string;
  readonly account: string;
  /** Host and path of the address that it ended at. */
  readonly where: string;
  /** The message there: Cognito's description at the app's callback, else what the page says. */
  readonly message: string;
}

/** How all sign-ins went, from the first one's begin to the last one's end. */
export interface Signed {
  /** How many got to the app, those that were begun again among them. */
  readonly signedIn: number;
  /**
   * Those that were begun once more in the same browser, as an app does whose person was on the way at the very moment that
   * Cognito was switched to another Auth0 client: the code on the way was the former client's.
   */
  readonly begunAgain: readonly Setback[];
  readonly failures: readonly Setback[];
}

/** Who signs in: people from elsewhere than the home tenant, of both kinds. */
const KINDS: readonly Account["kind"][] = ["organization", "personal"];

/**
 * Starts a sign-in at an interval, each of the next person in turn and in a new browser, whether or not those before have
 * ended.
 *
 * @param options.every milliseconds
 * @returns what ends it: it starts no more, and waits for those that are under way
 */
export function signInContinuously(
  world: Pick<SignInWorld, "environment" | "switches" | "wire" | "walk">,
  { every }: { readonly every: number },
): { stop(): Promise<Signed> } {
  const people = CAST.filter(
    (account) =>
      KINDS.includes(account.kind) &&
      strategiesAdmitting(account, world.environment, world.switches).length > 0,
  );
  const attempts: Promise<Attempt>[] = [];
  const start = () => {
    const account = people[attempts.length % people.length];
    if (account !== undefined) attempts.push(attempt(world, account));
  };
  start();
  const timer = setInterval(start, every).unref(); // a test that fails before it stops them ends all the same
  return {
    async stop() {
      clearInterval(timer);
      const ended = await Promise.all(attempts);
      return {
        signedIn: ended.filter(({ failure }) => failure === undefined).length,
        begunAgain: ended.flatMap(({ begunAgain }) => begunAgain ?? []),
        failures: ended.flatMap(({ failure }) => failure ?? []),
      };
    },
  };
}

interface Attempt {
  readonly begunAgain?: Setback;
  readonly failure?: Setback | undefined;
}

type World = Parameters<typeof signInContinuously>[0];

async function attempt(world: World, account: Account): Promise<Attempt> {
  const person = new Person(world.wire);
  const first = await signInOnce(world, account, person);
  if (first?.message !== codeOfAnotherClient(world)) return { failure: first };
  return { begunAgain: first, failure: await signInOnce(world, account, person) };
}

/** What Cognito tells the app where Auth0 gave the code to another client than the one that Cognito shows it with. */
const codeOfAnotherClient = ({ environment }: World) =>
  `${environment.cognito.providerName} Error - 403 invalid_grant Invalid authorization code`;

/** @returns what went wrong, if something did */
async function signInOnce(world: World, account: Account, person: Person): Promise<Setback | undefined> {
  const setback = (where: string, message: string) => ({
    at: new Date().toISOString(),
    account: account.id,
    where,
    message,
  });
  try {
    const { auth0 } = world.environment;
    const { end, stuckOn } = await world.walk(
      {
        account: account.id,
        connection: auth0.connections[pickStrategy(account, auth0.strategy)],
      },
      person,
    );
    if (stuckOn === undefined) return undefined;
    return setback(
      end.host + end.pathname,
      end.searchParams.get("error_description") ?? readMessage(stuckOn.html),
    );
  } catch (error) {
    return setback("on the way", (error as Error).message);
  }
}

function readMessage(html: string): string {
  const page = parse(html);
  const alert = page.querySelector('#error, .error, [role="alert"]') ?? page.querySelector("body") ?? page;
  return alert.structuredText.replace(/\s+/g, " ").trim();
}
