import { randomBytes } from "node:crypto";
import { Expiring } from "../../kit/expiring";
import { AwsError } from "../aws-error";

const MINUTE = 60_000;

/** A sign-in that waits for an answer. */
export interface Challenge {
  readonly name: string;
  readonly poolId: string;
  readonly clientId: string;
  readonly username: string;
}

interface Asked extends Challenge {
  /** Milliseconds since 1970. */
  readonly until: number;
  isAnswered: boolean;
}

/** The challenges of the last half hour; lost when the lab ends. They stay past their end, so that a late answer is told. */
export class Challenges {
  readonly #asked = new Expiring<Asked>(30 * MINUTE, undefined, () => randomBytes(96).toString("base64url"));

  /**
   * @param validity minutes; `AuthSessionValidity` of the app client
   * @returns the `Session` to answer with
   */
  ask(challenge: Challenge, validity = 3): string {
    return this.#asked.add({ ...challenge, until: Date.now() + validity * MINUTE, isAnswered: false });
  }

  /**
   * The challenge of a session, which counts as answered with {@link close}.
   *
   * @throws AwsError NotAuthorizedException
   */
  find(session: string, { name, clientId }: Pick<Challenge, "name" | "clientId">): Challenge {
    const challenge = this.#asked.get(session);
    if (challenge?.name !== name || challenge.clientId !== clientId) throw refusal(".");
    if (challenge.isAnswered) throw refusal(", session can only be used once.");
    if (challenge.until <= Date.now()) throw refusal(", session is expired.");
    return challenge;
  }

  close(session: string): void {
    const challenge = this.#asked.get(session);
    if (challenge !== undefined) challenge.isAnswered = true;
  }
}

const refusal = (rest: string) =>
  new AwsError("NotAuthorizedException", `Invalid session for the user${rest}`);
