import { randomInt } from "node:crypto";
import { isSameSecret } from "../../kit/client-secret";
import { AwsError } from "../aws-error";

export type Contact = "email" | "phone_number";

/** What a code is for: an address is verified, too. */
export type CodePurpose = "sign-up" | "password" | Contact;

/** What Cognito would send by e-mail or SMS. */
export interface CodeMessage {
  readonly to: string;
  readonly text: string;
}

/** Whom a code is for. */
export interface CodeReceiver {
  readonly poolId: string;
  readonly userSub: string;
  readonly purpose: CodePurpose;
}

/** Where a code is sent: it shows that the user can read what is sent there. */
export interface CodeAddress {
  readonly contact: Contact;
  readonly value: string;
}

interface Code extends CodeAddress {
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  wrongTries: number;
}

const HOUR = 60 * 60 * 1000;
const WRONG_TRIES = 5;

/** The codes that users got and didn't use, the newest for each purpose; lost when the lab ends. */
export class Codes {
  readonly #codes = new Map<string, Code>();

  /** @param deliver takes what would be sent */
  constructor(private readonly deliver: (message: CodeMessage) => void) {}

  /**
   * Sends a code, in place of an earlier one.
   *
   * @returns where it went, as Cognito shows it
   */
  send(receiver: CodeReceiver, { contact, value }: CodeAddress): object {
    for (const [key, { until }] of this.#codes) if (until <= Date.now()) this.#codes.delete(key);
    const code = String(randomInt(1_000_000)).padStart(6, "0");
    const lifetime = receiver.purpose === "password" ? HOUR : 24 * HOUR;
    this.#codes.set(keyOf(receiver), { contact, value, code, until: Date.now() + lifetime, wrongTries: 0 });
    this.deliver({ to: value, text: `Your verification code is ${code}.` });
    return deliveryDetails({ contact, value });
  }

  /**
   * Takes a code, which works once.
   *
   * @returns where it was sent
   * @throws AwsError ExpiredCodeException, CodeMismatchException, LimitExceededException
   */
  redeem(receiver: CodeReceiver, given: string): CodeAddress {
    const key = keyOf(receiver);
    const code = this.#codes.get(key);
    if (code === undefined || code.until <= Date.now()) {
      throw new AwsError("ExpiredCodeException", "Invalid code provided, please request a code again.");
    }
    // The number of tries is not public.
    if (code.wrongTries >= WRONG_TRIES) {
      throw new AwsError("LimitExceededException", "Attempt limit exceeded, please try after some time.");
    }
    if (!isSameSecret(given, code.code)) {
      code.wrongTries++;
      throw codeMismatch();
    }
    this.#codes.delete(key);
    return code;
  }
}

export const codeMismatch = () =>
  new AwsError("CodeMismatchException", "Invalid verification code provided, please try again.");

/** Where a code went, with most of the address hidden. */
export function deliveryDetails({ contact, value }: CodeAddress): object {
  return contact === "email"
    ? {
        AttributeName: contact,
        DeliveryMedium: "EMAIL",
        Destination: value.replace(/^(.?)[^@]*@(.?).*$/, "$1***@$2***"),
      }
    : {
        AttributeName: contact,
        DeliveryMedium: "SMS",
        Destination: `+${"*".repeat(Math.max(0, value.length - 5))}${value.slice(-4)}`,
      };
}

const keyOf = ({ poolId, userSub, purpose }: CodeReceiver) => `${poolId} ${userSub} ${purpose}`;
