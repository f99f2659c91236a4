import { readFileSync } from "node:fs";

/** What the app needs to know of a deployment: Terraform's outputs, none of them secret. */
export interface Deployed {
  /** Issuer of the tokens that the app gets. */
  readonly issuer: string;
  readonly clientId: string;
  /** Where a sign-in with Microsoft starts. */
  readonly authorizeUrl: string;
  /** Where a person is signed out of the app's pool, of the broker and, if the environment says so, of Microsoft. */
  readonly signOutUrl: string;
}

/** Reads the outputs for an app client from a local Terraform state; `undefined` while nothing is deployed. */
export function deployedIn(stateFile: string, client: string): Deployed | undefined {
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
