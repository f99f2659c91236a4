import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { Store } from "../kit/store";

/** What a deployer holds to enter the lab's clouds: made at the lab's first start, known nowhere else. */
export interface LabCredentials {
  /** The app registration that Terraform signs in to Microsoft Graph with. */
  readonly entra: { readonly clientId: string; readonly clientSecret: string };
  /** The machine-to-machine application that Terraform calls Auth0's Management API with. */
  readonly auth0: { readonly clientId: string; readonly clientSecret: string };
  /** One secret for the access keys of all accounts; see {@link accessKeyIdOf}. */
  readonly aws: { readonly secretAccessKey: string };
}

/** Reads the credentials of the lab in the folder, or makes them. */
export function ensureCredentials(folder: string): LabCredentials {
  const store = new Store<{ credentials?: LabCredentials }>(join(folder, "credentials.json"), {});
  return (
    store.data.credentials ??
    store.update((data) => {
      data.credentials = {
        entra: { clientId: randomUUID(), clientSecret: randomBytes(30).toString("base64url") },
        auth0: {
          clientId: randomBytes(24).toString("base64url"),
          clientSecret: randomBytes(48).toString("base64url"),
        },
        aws: { secretAccessKey: randomBytes(30).toString("base64") },
      };
      return data.credentials;
    })
  );
}

/** The access key id for an AWS account of the lab: as long as a real one. */
export const accessKeyIdOf = (accountId: string) => `AKIALAB0${accountId}`;

/** The account that an access key id of the lab belongs to, if it is one. */
export function accountOf(accessKeyId: string): string | undefined {
  return /^AKIALAB0(\d{12})$/.exec(accessKeyId)?.[1];
}
