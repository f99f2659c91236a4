import { createHash } from "node:crypto";
import type { Aws, AwsAnswer, AwsCall } from "./aws";

export interface Bucket {
  readonly bucket: string;
  readonly region: string;
  /** The account that must own it: a bucket of anyone else does not answer. @default - whoever owns it */
  readonly owner?: string;
}

export interface S3Call extends Pick<AwsCall, "method" | "headers" | "body"> {
  /** Key of the object. @default - the bucket itself */
  readonly key?: string;
  /** A part of the bucket, like `versioning`. @default - all of it */
  readonly subresource?: string;
}

/** Calls Amazon S3 about a bucket or an object in it. */
export function askS3(aws: Aws, { bucket, region, owner }: Bucket, call: S3Call): Promise<AwsAnswer> {
  const { key, subresource, headers, body, ...rest } = call;
  const path = key === undefined ? "" : `/${key.split("/").map(encodeURIComponent).join("/")}`;
  const query = subresource === undefined ? "" : `?${subresource}`;
  return aws({
    ...rest,
    service: "s3",
    region,
    url: `https://s3.${region}.amazonaws.com/${bucket}${path}${query}`,
    headers: {
      ...(owner !== undefined && { "x-amz-expected-bucket-owner": owner }),
      ...headers,
      "x-amz-content-sha256": hash("sha256", body).toString("hex"),
      // S3 refuses some writes without a checksum of the body beside the signature.
      ...(body && { "content-md5": hash("md5", body).toString("base64") }),
    },
    ...(body !== undefined && { body }),
  });
}

const hash = (algorithm: string, text = "") => createHash(algorithm).update(text).digest();
