/** What AWS remembers between starts, besides what ministack stores. */
export interface AwsData {
  /** When each revoked sign-in would have expired (seconds since 1970), by the `origin_jti` of its tokens. */
  readonly revoked: Record<string, number>;
}

/** The document at the first start. */
export function emptyAwsData(): AwsData {
  return { revoked: {} };
}
