/** A long-term access key, and the account that it stands for. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Twelve digits. */
  readonly accountId: string;
}

/** Finds the key that a request names; `undefined` when AWS knows no such key. */
export type FindAccessKey = (accessKeyId: string) => AccessKey | undefined;
