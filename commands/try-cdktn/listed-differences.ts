import { VERSIONS } from "./pins";

/** What both make of the same source. */
export type Library = keyof typeof VERSIONS;

/** A difference that does no harm. */
export interface ListedDifference extends Readonly<Record<Library, string>> {
  /** Where in the JSON. */
  readonly path: string;
  readonly reason: string;
}

/** Every difference that there may be. Any other one is a failure. */
export const LISTED_DIFFERENCES: readonly ListedDifference[] = [
  {
    path: "//.metadata.version",
    ...VERSIONS,
    reason: "each notes its own version, in what is a comment to Terraform",
  },
  { path: "version", ...VERSIONS, reason: "the same in manifest.json, which Terraform does not read" },
  {
    path: "terraform.required_providers.aws.source",
    cdktf: "aws",
    cdktn: "hashicorp/aws",
    reason:
      "Terraform takes a name without a namespace for one of hashicorp: states and lock files have the long one",
  },
];
