import { AuthorizationError } from "../callback";
import type { AttributeFault, ProviderErrors } from "./provider";

/**
 * What is wrong with a SAML response. Of the sentences, public sources have those on the signature, on encryption, on
 * attributes and on names that are too long. The others are the lab's.
 *
 * @see https://github.com/aws/aws-sdk-js-v3/issues/6201
 * @see https://repost.aws/knowledge-center/cognito-invalid-saml-response-errors
 */
export class SamlError extends AuthorizationError {
  override readonly name = "SamlError";

  /** @param sentence with its full stop, after which Cognito has a space */
  constructor(sentence: string) {
    super("server_error", `Invalid SAML response received: ${sentence} `);
  }
}

/** What is wrong with somebody who comes from a SAML identity provider. */
export const SAML_ERRORS: ProviderErrors = {
  refused: (message) => new SamlError(`${message.replace(/\.$/, "")}.`),
  missing: (names) =>
    new SamlError(describeFaults(names.map((name) => ({ name, fault: "The attribute is required." })))),
  faulty: (faults) => new SamlError(describeLength(faults) ?? describeFaults(faults)),
};

/** The most that Cognito takes from an identity provider, whatever the schema says. */
const MAX_LENGTH = 2048;

/** As the guide of a service shows it that has a pool for its customers (Skyfish, "Troubleshooting the integration"). */
function describeLength(faults: readonly AttributeFault[]): string | undefined {
  const long = faults.find(({ value }) => value.length > MAX_LENGTH);
  return (
    long &&
    `The value of the attribute ${long.name} must have a length less than or equal to ${MAX_LENGTH} characters.`
  );
}

function describeFaults(faults: readonly Pick<AttributeFault, "name" | "fault">[]): string {
  const sentences = faults.map(({ name, fault }) => `${name}: ${fault.replace(/\.$/, "")}.`);
  return `Invalid user attributes: ${sentences.join(" ")}`;
}
