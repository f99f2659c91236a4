/** A long-term access key, and its account. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Twelve digits. */
  readonly accountId: string;
}

/** Finds an access key by its ID; `undefined` if there is none. */
export type FindAccessKey = (accessKeyId: string) => AccessKey | undefined;
