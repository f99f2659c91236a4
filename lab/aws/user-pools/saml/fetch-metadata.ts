import type { Wire } from "../../../network/wire";
import { MetadataError } from "./metadata";

/**
 * Fetches metadata, as the guide says over HTTP or HTTPS on their standard ports. The errors are OpenSAML's, by which Cognito
 * does it.
 *
 * @throws MetadataError
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp-things-to-know.html
 * @see https://github.com/aws-solutions/aws-data-lake-solution/issues/31
 */
export async function fetchMetadata(url: string, wire: Wire): Promise<string> {
  const response = hasStandardPort(url) ? await wire(new Request(url)).catch(() => undefined) : undefined;
  // No public source has the words for another port.
  if (response === undefined) throw new MetadataError(`Error retrieving metadata from ${url}`);
  if (response.status !== 200) {
    throw new MetadataError(
      `Non-ok status code ${response.status} returned from remote metadata source ${url}`,
    );
  }
  return response.text();
}

/** A URL leaves out the port that is standard for its protocol. */
function hasStandardPort(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, port } = new URL(url);
  return (protocol === "https:" || protocol === "http:") && port === "";
}
