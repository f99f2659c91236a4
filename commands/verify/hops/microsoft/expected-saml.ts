/** How people should get to Entra by SAML, and what it should say. */
export interface ExpectedSaml {
  /** What the checks are of: the identity provider. */
  readonly of?: string;
  /** For commands in what to do. @default - a chain that is known by a link alone */
  readonly environment?: string;
  /** @default - not known */
  readonly tenantId?: string;
  /** Of the app registration. @default - not known */
  readonly clientId?: string;
  /** What Cognito calls itself. @default - not known */
  readonly identifier?: string;
  readonly replyUrl: string;
  /** Whether Cognito signs its requests. @default - not known */
  readonly signsRequests?: boolean;
  /** Of the certificate with which Entra signs: SHA-1, in upper-case hexadecimal digits. @default - not known */
  readonly thumbprint?: string;
  /** When that certificate ends. @default - as its metadata says */
  readonly certificateEnds?: Date;
}
