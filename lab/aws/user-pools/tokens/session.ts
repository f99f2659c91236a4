import { randomBytes, randomUUID } from "node:crypto";

/** A sign-in to an app client: all tokens that come of it share this, those of refreshes too. */
export interface TokenSession {
  /** A revocation names it. */
  readonly originJti: string;
  /** Says in its first 48 bits when the session began, so that a sign-out everywhere ends it. */
  readonly eventId: string;
}

export function startTokenSession(): TokenSession {
  return { originJti: randomUUID(), eventId: timeOrderedUuid(nextMoment()) };
}

let lastMoment = 0;

/**
 * The time, but never the same twice, so that a session is before or after each sign-out.
 *
 * @returns milliseconds since 1970
 */
export function nextMoment(): number {
  lastMoment = Math.max(Date.now(), lastMoment + 1);
  return lastMoment;
}

/** When a session began; milliseconds since 1970. */
export function startOf({ eventId }: Pick<TokenSession, "eventId">): number {
  return Number.parseInt(eventId.replace("-", "").slice(0, 12), 16);
}

/** @see https://www.rfc-editor.org/rfc/rfc9562#section-5.7 */
function timeOrderedUuid(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, "0");
  const random = randomBytes(10).toString("hex");
  const variant = (8 | (Number.parseInt(random.charAt(3), 16) & 3)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${random.slice(0, 3)}`,
    `${variant}${random.slice(4, 7)}`,
    random.slice(8),
  ].join("-");
}
