import { z } from "zod";
import { UserError } from "../environments/user-error";

/** Plans of this project are some hundred kilobytes. */
const LARGEST = 16 * 1024 * 1024;

/** Both sides of a change, with Terraform's marks of what is secret and what is not known yet. */
const SIDES = {
  actions: z.array(z.string()),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  before_sensitive: z.unknown().optional(),
  after_sensitive: z.unknown().optional(),
  after_unknown: z.unknown().optional(),
};

const change = z.looseObject({
  address: z.string(),
  mode: z.enum(["managed", "data"]),
  type: z.string(),
  change: z.looseObject({
    ...SIDES,
    replace_paths: z.array(z.array(z.union([z.string(), z.number()]))).optional(),
    importing: z.unknown().optional(),
  }),
});

const resource = z.looseObject({
  address: z.string(),
  mode: z.enum(["managed", "data"]),
  type: z.string(),
  values: z.unknown().optional(),
  sensitive_values: z.unknown().optional(),
});

const planFile = z.looseObject({
  format_version: z.string(),
  terraform_version: z.string(),
  errored: z.boolean().optional(),
  resource_changes: z.array(change).default([]),
  resource_drift: z.array(change).default([]),
  output_changes: z.record(z.string(), z.looseObject(SIDES)).default({}),
  prior_state: z
    .looseObject({
      values: z
        .looseObject({ root_module: z.looseObject({ resources: z.array(resource).default([]) }).optional() })
        .optional(),
    })
    .optional(),
  configuration: z.looseObject({
    root_module: z.looseObject({
      resources: z
        .array(z.looseObject({ address: z.string(), expressions: z.unknown().optional() }))
        .default([]),
    }),
  }),
});

/** What `terraform show -json` prints of a saved plan, as far as it is read here. */
export type PlanFile = z.output<typeof planFile>;
export type RawChange = PlanFile["resource_changes"][number];

/** @throws UserError when a plan is larger than one of this project can be */
export function assertPlanSize(name: string, bytes: number): void {
  if (bytes <= LARGEST) return;
  throw refused(
    name,
    `is ${megabytes(bytes)} MB, more than the ${megabytes(LARGEST)} MB that a plan of this project can have`,
    "give the output of terraform show -json for one environment's plan",
  );
}

const refused = (name: string, what: string, mend: string) =>
  new UserError(`${name}: ${what}.\nTo do: ${mend}.`);

/**
 * Reads a plan as `terraform show -json` prints it.
 *
 * @param name what the plan is called in an error: its file, or the command that made it
 * @throws UserError when it is not one, or of a format that is not known
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export function readPlan(name: string, text: string): PlanFile {
  assertPlanSize(name, text.length);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw refused(
      name,
      text.trim() === "" ? "is empty" : "is not JSON, or is cut off",
      "write it anew with terraform show -json <saved plan>; a saved plan itself is given to npm run deploy",
    );
  }
  const { format_version: version } = Object(json) as { format_version?: unknown };
  if (typeof version !== "string") {
    throw refused(
      name,
      "has no format_version, so it is no plan",
      "give the output of terraform show -json <saved plan>",
    );
  }
  if (!/^1\.\d+$/.test(version)) {
    throw refused(
      name,
      `is of Terraform's plan format ${version}, but 1.x is what can be read here`,
      "plan with a Terraform that this project supports (stacks/versions.ts)",
    );
  }
  const { data, error } = planFile.safeParse(json);
  if (error !== undefined) {
    const [issue] = error.issues;
    throw refused(
      name,
      `is no plan: ${issue?.path.join(".") || "the whole"} is not as Terraform writes it`,
      "give the output of terraform show -json <saved plan>, not of a state",
    );
  }
  return data;
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
