import { z } from "zod";
import { UserError } from "../environments/user-error";

/** A plan of this project has some hundred kilobytes. */
const MAX_BYTES = 16 * 1024 * 1024;

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
    provider_config: z.record(z.string(), z.looseObject({ full_name: z.string().optional() })).default({}),
    root_module: z.looseObject({
      resources: z
        .array(z.looseObject({ address: z.string(), expressions: z.unknown().optional() }))
        .default([]),
    }),
  }),
});

/** What `terraform show -json` prints of a saved plan, as far as the project reads it. */
export type PlanFile = z.output<typeof planFile>;
export type RawChange = PlanFile["resource_changes"][number];

/** @throws UserError when a plan is larger than a plan of this project can be */
export function assertPlanSize(name: string, bytes: number): void {
  if (bytes <= MAX_BYTES) return;
  throw unreadable(
    "plan-too-large",
    name,
    `is ${megabytes(bytes)} MB, more than the ${megabytes(MAX_BYTES)} MB that a plan of this project can have`,
    "give the output of terraform (or tofu) show -json for one environment's plan",
  );
}

const unreadable = (code: string, name: string, what: string, toDo: string) =>
  new UserError(code, `${name}: ${what}.\nTo do: ${toDo}.`);

/**
 * Reads a plan as `terraform show -json` prints it.
 *
 * @param name of the plan in an error: its file, or the command that made it
 * @throws UserError when it is not a plan, or has a format that this project does not read
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export function readPlan(name: string, text: string): PlanFile {
  assertPlanSize(name, text.length);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw unreadable(
      "plan-not-json",
      name,
      text.trim() === "" ? "is empty" : "is not JSON, or is cut off",
      "write it again with terraform (or tofu) show -json <saved plan>, or give the saved plan itself",
    );
  }
  const { format_version: version } = Object(json) as { format_version?: unknown };
  if (typeof version !== "string") {
    throw unreadable(
      "not-a-plan",
      name,
      "has no format_version, so it is not a plan",
      "give the output of terraform (or tofu) show -json <saved plan>",
    );
  }
  if (!/^1\.\d+$/.test(version)) {
    throw unreadable(
      "plan-format-not-supported",
      name,
      `has the plan format ${version}, but only 1.x can be read here`,
      "plan with a version that this project supports (stacks/versions.ts)",
    );
  }
  const { data, error } = planFile.safeParse(json);
  if (error !== undefined) {
    const [issue] = error.issues;
    throw unreadable(
      "not-a-plan",
      name,
      `is not a plan: ${issue?.path.join(".") || "the whole"} is not as Terraform and OpenTofu write it`,
      "give the output of terraform (or tofu) show -json <saved plan>, not of a state",
    );
  }
  return data;
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
