import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { Store } from "../kit/store";

/** The deployer's credentials for the lab's clouds: created at the lab's first start, valid nowhere else. */
export interface LabCredentials {
  /** The app registration with which Terraform signs in to Microsoft Graph. */
  readonly entra: { readonly clientId: string; readonly clientSecret: string };
  /** The machine-to-machine application with which Terraform calls Auth0's Management API. */
  readonly auth0: { readonly clientId: string; readonly clientSecret: string };
  /** The secret of every account's access key; see {@link accessKeyIdOf}. */
  readonly aws: { readonly secretAccessKey: string };
}

/** Reads the credentials of the lab in the folder, or creates them. */
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

/** The access key ID for an AWS account of the lab: as long as a real one. */
export const accessKeyIdOf = (accountId: string) => `AKIALAB0${accountId}`;

/** The account that an access key ID belongs to; `undefined` if it is not one of the lab's. */
export function accountOf(accessKeyId: string): string | undefined {
  return /^AKIALAB0(\d{12})$/.exec(accessKeyId)?.[1];
}
