import { readFileSync } from "node:fs";

/** What the app is configured with: outputs of Terraform, none of them secret. */
export interface AppConfiguration {
  /** Issuer of the tokens that the app gets. */
  readonly issuer: string;
  readonly clientId: string;
  /** Where a sign-in with Microsoft starts. */
  readonly authorizeUrl: string;
  /** Signs a person out of the pool, of Auth0 and, if the environment says so, of Microsoft. */
  readonly signOutUrl: string;
}

/** Reads the outputs for an app client from a local state; `undefined` while nothing is deployed. */
export function readAppConfiguration(stateFile: string, client: string): AppConfiguration | undefined {
  let text: string;
  try {
    text = readFileSync(stateFile, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const { outputs } = JSON.parse(text) as {
    outputs: Record<string, { value: string | Record<string, string> } | undefined>;
  };
  const of = (name: string) => {
    const value = outputs[name]?.value;
    return typeof value === "object" ? value[client] : value;
  };
  const [issuer, clientId, authorizeUrl, signOutUrl] = [
    of("issuer"),
    of("client_ids"),
    of("authorize_urls"),
    of("sign_out_urls"),
  ];
  if (!issuer || !clientId || !authorizeUrl || !signOutUrl) return undefined;
  return { issuer, clientId, authorizeUrl, signOutUrl };
}
