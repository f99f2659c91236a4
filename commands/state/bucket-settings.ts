/** A setting that the bucket of a state must have. */
export interface Setting {
  /** Reads on from "the bucket is". */
  readonly name: string;
  /** The subresource of the bucket that holds it. */
  readonly subresource: string;
  /** IAM's names of the permissions to read and to write it. */
  readonly actions: { readonly read: string; readonly write: string };
  /** Whether the subresource's document has it. The text is empty where the bucket has no such document. */
  holds(document: string, bucket: string): boolean;
  /** A document that has it, with whatever else the present one has. */
  wanted(document: string, bucket: string): string;
}

const NAMESPACE = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

const PUBLIC_ACCESS = ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"];

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html */
export const SETTINGS: readonly Setting[] = [
  {
    name: "versioned",
    subresource: "versioning",
    actions: { read: "s3:GetBucketVersioning", write: "s3:PutBucketVersioning" },
    holds: (document) => document.includes("<Status>Enabled</Status>"),
    wanted: () => `<VersioningConfiguration ${NAMESPACE}><Status>Enabled</Status></VersioningConfiguration>`,
  },
  {
    name: "encrypted",
    subresource: "encryption",
    actions: { read: "s3:GetEncryptionConfiguration", write: "s3:PutEncryptionConfiguration" },
    holds: (document) => document.includes("<SSEAlgorithm>"),
    wanted: () =>
      `<ServerSideEncryptionConfiguration ${NAMESPACE}><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>`,
  },
  {
    name: "private",
    subresource: "publicAccessBlock",
    actions: { read: "s3:GetBucketPublicAccessBlock", write: "s3:PutBucketPublicAccessBlock" },
    holds: (document) =>
      PUBLIC_ACCESS.every((name) => new RegExp(`<${name}>true</${name}>`, "i").test(document)),
    wanted: () =>
      `<PublicAccessBlockConfiguration ${NAMESPACE}>${PUBLIC_ACCESS.map((name) => `<${name}>true</${name}>`).join("")}</PublicAccessBlockConfiguration>`,
  },
  {
    name: "reached by TLS only",
    subresource: "policy",
    actions: { read: "s3:GetBucketPolicy", write: "s3:PutBucketPolicy" },
    holds: (document, bucket) => statementsOf(document).some((each) => deniesPlainHttp(each, bucket)),
    wanted: (document, bucket) =>
      JSON.stringify({
        Version: "2012-10-17",
        ...parsed(document),
        Statement: [...statementsOf(document), tlsOnly(bucket)],
      }),
  },
];

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const resourcesOf = (bucket: string) => [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`];

function tlsOnly(bucket: string): Statement {
  return {
    Sid: "TlsOnly",
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: resourcesOf(bucket),
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  };
}

function deniesPlainHttp(
  { Effect, Principal, Action, Resource, Condition = {} }: Statement,
  bucket: string,
): boolean {
  const everyone = Principal === "*" || (Principal as { AWS?: unknown } | undefined)?.AWS === "*";
  const everything = many(Action).some((action) => ["*", "s3:*"].includes(action));
  const resources = many(Resource);
  const everywhere = resources.includes("*") || resourcesOf(bucket).every((each) => resources.includes(each));
  const { Bool, ...otherConditions } = Condition;
  const { "aws:SecureTransport": secure, ...otherKeys } = Bool ?? {};
  const always = Object.keys({ ...otherConditions, ...otherKeys }).length === 0;
  return Effect === "Deny" && everyone && everything && everywhere && always && String(secure) === "false";
}

const parsed = (document: string) =>
  (document === "" ? {} : JSON.parse(document)) as { readonly Statement?: Statement | readonly Statement[] };

function statementsOf(document: string): readonly Statement[] {
  return many(parsed(document).Statement);
}

function many<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}
