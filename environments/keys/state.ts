import { z } from "zod";
import { defaultStateKey } from "../defaults";
import { bucket, bucketRegion, stateKey } from "../values";
import { key } from "./key";
import { map } from "./map";

const s3 = key(
  map({
    bucket: key(bucket, {
      description:
        "The bucket. `npm run state -- init <environment>` makes it, or checks the one that is there",
      sample: "acme-terraform-state",
      question: "S3: bucket of the state",
    }),
    region: key(bucketRegion, {
      description: "The bucket's AWS region",
      sample: "eu-west-1",
      question: "S3: region of the bucket",
    }),
    key: key(stateKey.exactOptional(), {
      description: "The state's object key",
      derivedDefault: `\`${defaultStateKey("<environment>")}\``,
      sample: "sign-in/prod.tfstate",
    }),
  }),
  { description: "The state in an S3 bucket, encrypted and locked by S3 itself" },
);

export const state = key(
  z.union([z.literal("local"), map({ s3 })], "must be local or a map with s3").default("local"),
  {
    description: "Where Terraform's state is kept: `local`, in the project's `state/` folder, or in S3",
    sample: "local",
    question: "Where Terraform's state is kept",
    later:
      "move it to S3 with `npm run state -- init <environment>`; until then, plans are refused ([the guide](state.md)). Move it to another bucket or key with `terraform init -migrate-state`. Without its state Terraform takes the environment for a new one.",
  },
);
