import type { Wire } from "../../../network/wire";
import { refuse } from "./refuse";

type Details = Readonly<Record<string, string>>;

/**
 * The details with where the identity provider's sign-in is, which Cognito reads in its metadata. The lab's Cognito lacks the
 * certificate that Cognito adds, and SAML sign-in.
 *
 * @throws AwsError InvalidParameterException
 */
export async function readSamlMetadata(details: Details, wire: Wire): Promise<Details> {
  const { MetadataFile, MetadataURL = "" } = details;
  const metadata = MetadataFile ?? (await fetchMetadata(MetadataURL, wire));
  const signIn = /<(?:\w+:)?EntityDescriptor\b/.test(metadata) ? redirectBindingOf(metadata) : undefined;
  // No public source has the words.
  if (signIn === undefined)
    refuse("Invalid SAML metadata: it has no SingleSignOnService with the HTTP-Redirect binding.");
  return { ...details, SSORedirectBindingURI: signIn };
}

async function fetchMetadata(url: string, wire: Wire): Promise<string> {
  try {
    const answer = await wire(new Request(url));
    if (answer.ok) return await answer.text();
  } catch {
    // The host can't be reached from the lab.
  }
  // No public source has the words.
  return refuse(`Unable to retrieve SAML metadata from ${url}`);
}

function redirectBindingOf(metadata: string): string | undefined {
  const services = metadata.match(/<(?:\w+:)?SingleSignOnService\b[^>]*>/g) ?? [];
  const redirect = services.find((each) =>
    each.includes("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"),
  );
  return /\bLocation="([^"]+)"/.exec(redirect ?? "")?.[1]?.replaceAll("&amp;", "&");
}
